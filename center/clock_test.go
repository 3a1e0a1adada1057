package center

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
)

// setClock sets the machine's clock, as a dead battery or a person does: no time passes.
func (o *office) setClock(by time.Duration) { o.at, o.set = o.at.Add(by), o.set+by }

// day is the service day that runs.
func (o *office) day() (name queue.ServiceDay) {
	o.View(func(s *State) { name = s.Day.Name() })
	return name
}

// signed reports whether a session is still good.
func (o *office) signed(key string) (ok bool) {
	o.View(func(s *State) { _, ok = s.Signed(key, o.Now()) })
	return ok
}

// TestOneSecondOfAWrongClockCostsNothing has a clock that shows next year for one tick.
func TestOneSecondOfAWrongClockCostsNothing(t *testing.T) {
	o := openPhones(t, nil)
	waiting := o.take("A", "tap1").Ticket
	booked := o.do(public, booking("0912345678", wednesday)).Booking
	o.do(Actor{Kind: Operator}, AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: records.Clerk, Password: "hash"})
	o.do(clerk, SignIn{Staff: "ha", Key: "cookie", For: 12 * time.Hour})
	before := o.day()
	const year = 365 * 24 * time.Hour
	o.setClock(year)
	o.at = o.at.Add(time.Second)
	o.tick()
	if d, doubted := o.ClockDoubt(); !doubted || !d.Shows.Equal(o.at) {
		t.Errorf("the clock is a year ahead, the doubt is %v %+v", doubted, d)
	}
	o.take("A", "tap2")
	o.setClock(-year)
	o.at = o.at.Add(time.Second)
	o.tick()
	if _, doubted := o.ClockDoubt(); doubted || o.day() != before || !o.signed("cookie") {
		t.Errorf("the clock is right again: doubted %v, day %s, signed in %v", doubted, o.day(), o.signed("cookie"))
	}
	o.View(func(s *State) {
		if got, ok := s.Day.Ticket(waiting.ID); !ok || got.Status != queue.Waiting {
			t.Errorf("the ticket is %+v", got)
		}
		if _, ok := s.bookings[booked.ID]; !ok {
			t.Error("the booking is gone")
		}
	})
	if next := o.take("A", "tap3").Ticket; next.Number != "A003" {
		t.Errorf("the next number is %s", next.Number)
	}
}

// TestAPersonDecidesAboutAClock lets somebody say that a clock that jumped is right.
func TestAPersonDecidesAboutAClock(t *testing.T) {
	o := openOffice(t)
	if err := o.TrustClock(context.Background(), clerk); !errors.Is(err, refusal.ClockBelieved) {
		t.Errorf("trusting a clock that is believed: %v", err)
	}
	o.setClock(48 * time.Hour)
	o.tick()
	if o.day() != "2026-11-23" {
		t.Errorf("the clock opened %s by itself", o.day())
	}
	if err := o.TrustClock(context.Background(), clerk); err != nil {
		t.Fatal(err)
	}
	if o.day() != "2026-11-25" {
		t.Errorf("the day is %s", o.day())
	}
	noted := ""
	if err := o.jour.Read(1, func(r journal.Record) error {
		if len(r.Events) == 1 && r.Events[0].Kind == "clock_trusted" {
			noted = r.Actor
		}
		return nil
	}); err != nil || noted != clerk.String() {
		t.Errorf("the journal says that %q trusted the clock: %v", noted, err)
	}
	o.reopen()
	if _, doubted := o.ClockDoubt(); doubted {
		t.Error("after a restart the clock is doubted again")
	}
}

// TestAStartBelievesNoClockThatCannotBeRight starts before the last record, and a year after it.
func TestAStartBelievesNoClockThatCannotBeRight(t *testing.T) {
	for _, by := range []time.Duration{-24 * time.Hour, -6 * 365 * 24 * time.Hour, 365 * 24 * time.Hour} {
		o := openOffice(t)
		o.take("A", "tap1")
		o.setClock(by)
		o.reopen()
		if _, doubted := o.ClockDoubt(); !doubted || o.day() != "2026-11-23" {
			t.Errorf("started %v off: doubted %v, day %s", by, doubted, o.day())
		}
		if n := o.take("A", "tap2").Ticket.Number; n != "A002" {
			t.Errorf("started %v off, the next number is %s", by, n)
		}
		o.setClock(-by)
		o.tick()
		if _, doubted := o.ClockDoubt(); doubted {
			t.Errorf("started %v off and then right, the clock is still doubted", by)
		}
	}
	o := openOffice(t)
	o.at = o.at.Add(16 * 24 * time.Hour) // Tết
	o.reopen()
	if _, doubted := o.ClockDoubt(); doubted || o.day() != "2026-12-09" {
		t.Errorf("after a holiday: doubted %v, day %s", doubted, o.day())
	}
}

func TestASessionAndAPairingCodeLiveByTimeThatPasses(t *testing.T) {
	o := openOffice(t)
	o.do(Actor{Kind: Operator}, AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: records.Clerk, Password: "hash"})
	o.do(clerk, SignIn{Staff: "ha", Key: "cookie", For: time.Hour})
	o.do(clerk, AddDevice{ID: "k9", Kind: records.Kiosk, Name: "Kiosk", Pairing: "code"})
	o.setClock(2 * time.Hour)
	o.tick()
	if !o.signed("cookie") {
		t.Error("a clock that went two hours ahead ended a session")
	}
	o.View(func(s *State) {
		if ends := s.PairingEnds("k9"); !ends.Equal(o.at.Add(PairingTime)) {
			t.Errorf("the code is told to end at %v, the clock shows %v", ends, o.at)
		}
	})
	o.setClock(-3 * time.Hour)
	o.reopen()
	o.at = o.at.Add(PairingTime)
	o.refused("unknown_pairing_code", PairDevice{Pairing: "code", Token: "token"})
	if !o.signed("cookie") {
		t.Error("the session has not lived for an hour")
	}
	o.at = o.at.Add(time.Hour)
	if o.signed("cookie") {
		t.Error("the session lives longer than its hour")
	}
}

// TestRandomClocks lets the clock go wrong in every way, also across restarts. What a right
// clock would have kept is kept, and no code is given twice.
func TestRandomClocks(t *testing.T) {
	rounds := 25
	switch {
	case os.Getenv("MOTCUA_SOAK") != "":
		rounds = 1000
	case testing.Short():
		rounds = 5
	}
	for seed := range uint64(rounds) {
		randomClock(t, seed)
	}
}

// randomClock is one working morning under a clock that nobody can rely on. The true time
// goes from nine to eleven.
func randomClock(t *testing.T, seed uint64) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 11))
	o := openPhones(t, nil)
	o.alwaysOpen()
	o.do(Actor{Kind: Operator}, AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: records.Clerk, Password: "hash"})
	o.do(clerk, SignIn{Staff: "ha", Key: "cookie", For: 12 * time.Hour})
	booked := o.do(public, booking("0912345678", wednesday)).Booking
	phone := o.do(public, number("0912345679")).Ticket
	kept := map[queue.TicketID]bool{}
	codes := map[dossier.Code]bool{}
	numbers := map[queue.TicketID]bool{phone.ID: true}
	startDoubted := false // and it has not been believed since
	for n := range 60 {
		restart := false
		switch random.IntN(6) {
		case 0:
			o.setClock(offset(random))
		case 1: // it comes right
			o.setClock(-o.set)
		case 2:
			restart = true
		}
		// A clock that is some days ahead once the PC was switched on looks like a holiday: nobody
		// can tell.
		if (restart || startDoubted) && o.set > 0 && o.set < 35*24*time.Hour {
			o.setClock(-o.set)
		}
		if restart {
			o.reopen()
		}
		for range 2 {
			o.at = o.at.Add(10 * time.Second)
			o.tick()
		}
		_, doubted := o.ClockDoubt()
		startDoubted = doubted && (restart || startDoubted)
		key := string(rune('a'+n%26)) + string(rune('a'+n/26))
		if ticket := o.take("A", "tap"+key).Ticket; numbers[ticket.ID] {
			t.Fatalf("seed %d: %s was given twice", seed, ticket.ID)
		} else {
			numbers[ticket.ID], kept[ticket.ID] = true, true
		}
		code := o.do(clerk, LodgeDossier{Staff: "ha", Procedure: "1.001193", Lodge: dossier.Lodge{
			People: dossier.People{Applicant: dossier.Person{Name: "Nông Văn Mẫu", IDNumber: "004090000001"}}, Sets: 1, ReturnBy: dossier.AtCounter,
		}}).Dossier
		if codes[code] {
			t.Fatalf("seed %d: %s was given twice", seed, code)
		}
		codes[code] = true
	}
	o.setClock(-o.set)
	o.tick()
	if !o.signed("cookie") {
		t.Errorf("seed %d: the session is over after half an hour", seed)
	}
	o.View(func(s *State) {
		if _, ok := s.bookings[booked.ID]; !ok {
			t.Errorf("seed %d: the booking is gone", seed)
		}
		for id := range kept {
			if got, ok := s.Day.Ticket(id); !ok || got.Status != queue.Waiting {
				t.Errorf("seed %d: %s is %s in the day %s", seed, id, got.Status, s.Day.Name())
			}
		}
		if got, _ := s.Day.Ticket(phone.ID); got.Status != queue.Remote {
			t.Errorf("seed %d: the number from a phone is %s", seed, got.Status)
		}
	})
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err != nil {
		t.Errorf("seed %d: %v", seed, err)
	}
}

// offset is by how much a clock is wrong: seconds to years, ahead or back.
func offset(random *rand.Rand) time.Duration {
	of := []time.Duration{time.Second, time.Minute, 10 * time.Minute, time.Hour, 24 * time.Hour, 40 * 24 * time.Hour, 365 * 24 * time.Hour}
	d := time.Duration(float64(of[random.IntN(len(of))]) * (0.5 + 3*random.Float64()))
	if random.IntN(2) == 0 {
		return -d
	}
	return d
}
