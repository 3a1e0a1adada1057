package queue

import (
	"crypto/sha256"
	"strings"
	"time"

	"motcua/center/refusal"
)

// Code is what a citizen types at the kiosk to check in: eight letters and digits that
// nobody confuses, without O, 0, I and 1. It follows from the token and not the other way.
type Code string

// codeLetters are 32, so that five bits pick one.
const codeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

// codeLength makes 40 bits: not to be found by typing at a kiosk within a day.
const codeLength = 8

// CodeOf is the check-in code that belongs to a token.
func CodeOf(t Token) Code {
	sum := sha256.Sum256([]byte("check-in " + t))
	code := make([]byte, codeLength)
	for i := range code {
		code[i] = codeLetters[sum[i]%byte(len(codeLetters))]
	}
	return Code(code)
}

// ParseCode reads a code as people type it and scanners send it: in any case, with or
// without a space or hyphen between the groups.
func ParseCode(text string) (Code, bool) {
	text = strings.NewReplacer(" ", "", "-", "").Replace(strings.ToUpper(text))
	if len(text) != codeLength || strings.Trim(text, codeLetters) != "" {
		return "", false
	}
	return Code(text), true
}

// fromPhone reports whether a ticket was taken or booked on a phone.
func (t *Ticket) fromPhone() bool { return !t.CheckInBy.IsZero() || !t.From.IsZero() }

// mayComeLate reports whether a ticket may have begun to wait after its place was given: only
// then does it matter whether it was there when others were called.
func (t *Ticket) mayComeLate() bool {
	return !t.CheckInBy.IsZero() || !t.From.IsZero() || !t.PostponedTo.IsZero() || !t.CheckedInAt.IsZero()
}

// passedFrom is from when it matters that others are called first: the check-in, the
// beginning of the appointment's window, or the end of the time that the citizen asked
// for; zero for any other ticket.
func (t *Ticket) passedFrom() time.Time {
	from := t.CheckedInAt
	if t.From.After(from) {
		from = t.From
	}
	if t.PostponedTo.After(from) {
		from = t.PostponedTo
	}
	return from
}

// ByCode is a copy of today's ticket from a phone with that check-in code.
func (d *Day) ByCode(c Code) (Ticket, bool) { return copyOf(d.codes[c]) }

// RemoteNumbers counts by line the numbers of today that were taken on phones and are
// neither given back nor released.
func (d *Day) RemoteNumbers() map[LineID]int {
	taken := map[LineID]int{}
	for _, t := range d.codes {
		if !t.CheckInBy.IsZero() && t.Status != Cancelled && t.Status != Released {
			taken[t.Line]++
		}
	}
	return taken
}

// CheckIn lets a number that was taken on a phone wait at the place that it has had since it was
// taken: the citizen is here.
type CheckIn struct {
	Code Code
}

// Decide refuses a number that was released as its check-in time was over. One that is checked
// in already changes nothing. The time itself is ReleaseDue's: a clock that jumps ahead makes
// nobody late.
func (x CheckIn) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.codes[x.Code]
	switch {
	case t == nil:
		return nil, refusal.UnknownCode
	case t.Status == Waiting:
		return nil, nil
	case t.Status != Remote:
		return nil, RefuseStatus(t)
	}
	return []Event{TicketCheckedIn{ID: t.ID}}, nil
}

// ReleaseDue is the clock's: it ends numbers taken on phones whose citizens did not check
// in in time, at most DueAtOnce of them.
type ReleaseDue struct {
	// SteadySince is since when the clock has gone on without a stop or a jump. A number that
	// was taken before has its whole time from then on: nobody knows how much of it has passed.
	SteadySince time.Time
}

// Decide changes nothing while nobody is late.
func (x ReleaseDue) Decide(d *Day, _ *Plan, at time.Time) ([]Event, error) {
	var events []Event
	for _, t := range d.remote {
		due := t.CheckInBy
		if t.IssuedAt.Before(x.SteadySince) || t.IssuedAt.After(at) {
			due = x.SteadySince.Add(t.CheckInBy.Sub(t.IssuedAt))
		}
		if !due.After(at) && len(events) < DueAtOnce {
			events = append(events, TicketReleased{ID: t.ID})
		}
	}
	return events, nil
}
