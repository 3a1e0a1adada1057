package queue

import (
	"sort"
	"time"

	"motcua/center/ids"
	"motcua/center/refusal"
)

const (
	// SlipVoidAfter is how long a failed slip waits for somebody to say that the number is
	// known, before the number ends.
	SlipVoidAfter = 120 * time.Second
	// maxSlipTries is how often a citizen may have a slip printed that came out.
	maxSlipTries = 3
)

// PrintSlip sends a ticket's slip to a kiosk's printer, the first time or again. The number
// stays.
type PrintSlip struct {
	Token Token
	Kiosk ids.Device
}

// Decide refuses a number that has ended, and a slip that came out often enough. One that is
// being printed changes nothing.
func (x PrintSlip) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.tokens[x.Token]
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if t.Status == Done || t.Status == Cancelled || t.Status == Released {
		return nil, RefuseStatus(t)
	}
	if s := d.slips[t.ID]; s != nil {
		switch {
		case s.State == SlipWaiting:
			return nil, nil
		case s.State == SlipPrinted && s.Tries >= maxSlipTries:
			return nil, refusal.PrintedOften.With(refusal.Facts{"number": string(t.Number)})
		}
	}
	return []Event{SlipNoted{ID: t.ID, Kiosk: x.Kiosk, State: SlipWaiting}}, nil
}

// NoteSlip records the outcome of a slip: printed, or failed with the reason.
type NoteSlip struct {
	ID      TicketID
	Kiosk   ids.Device
	State   SlipState // SlipPrinted or SlipFailed
	Trouble SlipTrouble
}

// Decide accepts the outcome of a waiting slip, and a late success of one that counted as failed.
func (x NoteSlip) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	s := d.slips[x.ID]
	if s == nil || s.State == x.State || s.State == SlipVoid || x.State == SlipFailed && s.State != SlipWaiting {
		return nil, nil
	}
	e := SlipNoted{ID: x.ID, Kiosk: x.Kiosk, State: x.State}
	if x.State == SlipFailed {
		e.Trouble = x.Trouble
	}
	return []Event{e}, nil
}

// KeepSlip says that the citizen has the number without paper.
type KeepSlip struct {
	Token Token
}

// Decide changes nothing unless the slip failed. It refuses a number that has ended because
// of its slip, whose citizen would wait in vain.
func (x KeepSlip) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.tokens[x.Token]
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if s := d.slips[t.ID]; s != nil && s.State == SlipVoid && t.Status == Cancelled {
		return nil, RefuseStatus(t)
	}
	return d.keepSlip(nil, t), nil
}

// keepSlip adds to the events of a continuing number that its holder is known, if its slip failed.
func (d *Day) keepSlip(events []Event, t *Ticket) []Event {
	if s := d.slips[t.ID]; s != nil && (s.State == SlipFailed || s.State == SlipVoid) {
		events = append(events, SlipNoted{ID: t.ID, Kiosk: s.Kiosk, State: SlipKept})
	}
	return events
}

// VoidSlips is the clock's: it ends the numbers whose slip failed SlipVoidAfter ago, that
// nobody has said to keep and that were never called. A slip that may be out after all is
// left: somebody may sit there with it. So is the number of a phone.
type VoidSlips struct {
	// SteadySince is since when the clock has gone on without a stop or a jump. A slip that
	// failed before has waited only since then: nobody could answer, or nobody knows how
	// long ago it failed.
	SteadySince time.Time
}

// Decide changes nothing while there are none.
func (x VoidSlips) Decide(d *Day, _ *Plan, at time.Time) ([]Event, error) {
	var due []*Ticket
	for id, s := range d.slips {
		t := d.tickets[id]
		if s.State == SlipFailed && s.Trouble != NobodyKnows && x.waited(s, at) >= SlipVoidAfter && t.Status == Waiting && t.Times == 0 && !t.fromPhone() {
			due = append(due, t)
		}
	}
	sort.Slice(due, func(i, j int) bool { return due[i].Seq < due[j].Seq })
	var events []Event
	for _, t := range due {
		events = append(events, SlipVoided{ID: t.ID, Kiosk: d.slips[t.ID].Kiosk, Trouble: d.slips[t.ID].Trouble})
	}
	return events, nil
}

// waited is for how long somebody could have claimed the number of a failed slip.
func (x VoidSlips) waited(s *Slip, at time.Time) time.Duration {
	if s.Since.Before(x.SteadySince) || s.Since.After(at) {
		return at.Sub(x.SteadySince)
	}
	return at.Sub(s.Since)
}

// LoseSlips is for the start of the program: of the slips that it was about to print when it
// ended nobody knows whether they are out.
type LoseSlips struct{}

// Decide changes nothing while there are none.
func (LoseSlips) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	lost := d.Slips(SlipWaiting)
	sort.Slice(lost, func(i, j int) bool { return d.tickets[lost[i].ID].Seq < d.tickets[lost[j].ID].Seq })
	var events []Event
	for _, s := range lost {
		events = append(events, SlipNoted{ID: s.ID, Kiosk: s.Kiosk, State: SlipFailed, Trouble: NobodyKnows})
	}
	return events, nil
}
