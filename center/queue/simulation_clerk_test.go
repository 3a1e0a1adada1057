package queue

// clerksCome seats the clerks: most in time, some late, now and then one not at all
// before noon.
func (x *someDay) clerksCome() {
	for _, c := range x.plan.Counters {
		// Each clerk has an own hour for lunch, about noon.
		x.when(clock(noon+x.between(-8, 12)), func() { x.lunch[c.ID] = true; x.wake() })
		if c.ID == spare {
			continue
		}
		late := x.between(-20, -5)
		switch chance := x.r.Float64(); {
		case chance < 0.03:
			late = afternoon - morning
		case chance < 0.1:
			late = x.between(0, 15)
		}
		x.when(clock(morning+late), func() { x.do(Sit{Counter: c.ID, Staff: StaffID("staff" + c.ID)}) })
		x.when(clock(max(morning, morning+late)+x.between(0, 2)), func() { x.ready(c.ID) })
		for _, session := range [][2]float64{{morning + 30, noon - 20}, {afternoon + 10, evening - 20}} {
			if x.r.Float64() < 0.35 {
				x.when(clock(x.between(session[0], session[1])), func() { x.errand[c.ID] = true; x.wake() })
			}
		}
	}
}

// wake lets idle counters look up after a moment.
func (x *someDay) wake() {
	for _, c := range x.plan.Counters {
		if x.idle[c.ID] {
			x.idle[c.ID] = false
			x.later(x.between(0, 0.4), func() { x.ready(c.ID) })
		}
	}
}

// ready is a clerk with free hands.
func (x *someDay) ready(c CounterID) {
	seat := x.day.Seat(c)
	if seat.Staff == "" || seat.Paused != 0 || seat.Ticket != nil {
		return
	}
	switch {
	case x.close[c]:
		x.do(Leave{Counter: c, Staff: seat.Staff})
		return
	case x.lunch[c] && x.at.Before(clock(afternoon)):
		x.pause(c, seat.Staff, Lunch, max(1, clock(afternoon+x.between(-2, 6)).Sub(x.at).Minutes()))
		return
	case x.errand[c]:
		x.errand[c] = false
		reason, length := Errand, x.between(4, 18)
		if x.r.Float64() < 0.2 {
			reason, length = Meeting, x.between(15, 45)
		}
		x.pause(c, seat.Staff, reason, length)
		return
	}
	x.receive(c, x.do(CallNext{Counter: c, Staff: seat.Staff}))
}

func (x *someDay) pause(c CounterID, staff StaffID, reason PauseReason, length float64) {
	x.do(Pause{Counter: c, Staff: staff, Reason: reason})
	x.later(length, func() {
		x.do(Resume{Counter: c, Staff: staff})
		x.ready(c)
	})
}

// receive goes on with whoever was called, or waits for somebody to come.
func (x *someDay) receive(c CounterID, events []Event) {
	var id TicketID
	for _, e := range events {
		if e, ok := e.(TicketCalled); ok {
			id = e.ID
		}
	}
	if id == "" {
		x.idle[c] = true
		return
	}
	staff, who := x.day.Seat(c).Staff, x.people[id]
	if who.absent {
		x.later(x.between(0.6, 1.2), func() { x.do(Recall{Counter: c, Staff: staff}) })
		x.later(x.between(1.5, 3), func() {
			x.do(Miss{Counter: c, Staff: staff})
			x.ready(c)
		})
		return
	}
	walk := x.between(0.2, 1)
	length := who.minutes * x.pace * x.centre.clerks[c]
	x.later(walk, func() { x.do(Start{Counter: c, Staff: staff}) })
	if who.parks && !who.back {
		x.later(walk+length/2, func() { x.park(c, staff, id) })
		return
	}
	x.later(walk+length, func() { x.finish(c, staff, id) })
}

func (x *someDay) park(c CounterID, staff StaffID, id TicketID) {
	away := 8 + x.r.IntN(14)
	x.do(Park{Counter: c, Staff: staff, Reason: FillingForm, Minutes: away})
	who := x.people[id]
	who.back, who.minutes = true, who.minutes*0.6
	x.people[id] = who
	x.later(float64(away), func() { x.do(ReturnDue{}); x.wake() })
	x.later(x.between(0, 0.5), func() { x.ready(c) })
}

// finish ends the visit: mostly with the key that calls the next one at once, or after
// a moment for the papers; few visits go on at another counter.
func (x *someDay) finish(c CounterID, staff StaffID, id TicketID) {
	away := x.errand[c] || x.close[c] || x.lunch[c] && x.at.Before(clock(afternoon))
	switch chance := x.r.Float64(); {
	case chance < 0.015:
		who := x.people[id]
		who.back, who.minutes = true, 5
		x.people[id] = who
		x.do(Transfer{Counter: c, Staff: staff, ToLine: "E", KeepPlace: true})
		x.wake()
		x.later(0.2, func() { x.ready(c) })
	case chance < 0.3 || away:
		x.do(Finish{Counter: c, Staff: staff, Outcome: Served})
		x.later(x.between(0, 2), func() { x.ready(c) })
	default:
		x.receive(c, x.do(CallNext{Counter: c, Staff: staff, Finish: true, Outcome: Served}))
	}
}
