package queue

import (
	"time"

	"motcua/center/ids"
)

// Ticket is one citizen's number on one day. Its arrival (Seq, IssuedAt) is never
// rewritten, whatever happens to it afterwards.
type Ticket struct {
	ID        TicketID
	Number    Number
	Line      LineID
	Procedure ids.Procedure   // empty when the citizen chose only a line
	Added     []ids.Procedure // further procedures of the same visit
	Visit     Visit           // what the citizen comes for, empty where nobody said
	Priority  Priority
	Token     Token
	Seq       int // the nth ticket of the day, from 1: the order of arrival
	Place     int // the order in which it waits: Seq, unless it gave its place up
	Status    Status
	IssuedAt  time.Time
	WaitsFrom time.Time // when it began to wait, the last time it did
	Returning bool      // it comes back: its return time has come, or it kept its place
	Only      CounterID // the one counter that may call it, empty for any of its line
	Counter   CounterID // where it was called last
	CalledAt  time.Time // the last call
	StartedAt time.Time
	EndedAt   time.Time
	Times     int // how often it was called
	Why       Why
	Outcome   Outcome
	ParkedFor ParkReason
	ReturnAt  time.Time // when a parked ticket comes back by itself
	// PostponedTo is when a ticket whose citizen asked for time waits again, or did; zero
	// when the citizen did not ask.
	PostponedTo time.Time

	CheckInBy   time.Time // of a number taken on a phone: until when it is to be checked in; zero for any other
	CheckedInAt time.Time // when it was, zero while it was not
	From        time.Time // the window of an appointment, zero for none
	To          time.Time
}

// transitions is the table of the allowed status changes. Decisions refuse by it and Apply trusts
// it.
var transitions = map[Status][]Status{
	Waiting:   {Called, Cancelled, Waiting, Parked},
	Called:    {Called, Serving, Done, NoShow, Parked, Waiting},
	Serving:   {Done, Parked, Waiting},
	Parked:    {Called, Waiting, Cancelled},
	NoShow:    {Called, Waiting},
	Done:      {Waiting},
	Cancelled: {Waiting},
	Remote:    {Waiting, Cancelled, Released},
	Released:  {Waiting},
}

// canBecome reports whether a ticket in status from can become to.
func canBecome(from, to Status) bool {
	for _, s := range transitions[from] {
		if s == to {
			return true
		}
	}
	return false
}
