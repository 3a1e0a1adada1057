package queue

import "fmt"

// Refusal is a decision's no: a stable code and the facts behind it. It is an
// answer, not a fault; nothing changed.
type Refusal struct {
	code    string
	text    string
	Number  Number
	Line    LineID
	Counter CounterID
	Staff   StaffID
}

// Error states the fact in English, for the operator's log.
func (r *Refusal) Error() string { return r.text }

// Code is the protocol's stable error code.
func (r *Refusal) Code() string { return r.code }

// Facts are the values that the reader's sentence needs.
func (r *Refusal) Facts() map[string]string {
	return map[string]string{"number": string(r.Number), "line": string(r.Line), "counter": string(r.Counter), "staff": string(r.Staff)}
}

func refuseUnknownLine(line LineID) error {
	return &Refusal{code: "unknown_line", text: fmt.Sprintf("there is no line %q", line), Line: line}
}

func refuseUnknownCounter(counter CounterID) error {
	return &Refusal{code: "unknown_counter", text: fmt.Sprintf("there is no counter %q", counter), Counter: counter}
}

func refuseUnknownTicket() error {
	return &Refusal{code: "unknown_ticket", text: "there is no such ticket today"}
}

func refuseUnknownCode() error {
	return &Refusal{code: "unknown_code", text: "nothing from a phone has such a code"}
}

// refuseReleased is for a number whose check-in time is over, also in the second before
// the clock has released it.
func refuseReleased(t *Ticket) error {
	return &Refusal{code: "ticket_released", text: fmt.Sprintf("ticket %s was not checked in in time", t.Number), Number: t.Number, Line: t.Line}
}

func refuseLineClosed(line LineID) error {
	return &Refusal{code: "line_closed", text: fmt.Sprintf("line %s is closed", line), Line: line}
}

func refuseDayClosed() error {
	return &Refusal{code: "day_closed", text: "the service day is not open"}
}

func refuseNobodyWaiting(counter CounterID) error {
	return &Refusal{code: "nobody_waiting", text: fmt.Sprintf("nobody waits for counter %s", counter), Counter: counter}
}

func refuseTicketInHand(counter CounterID, number Number) error {
	return &Refusal{code: "ticket_in_hand", text: fmt.Sprintf("counter %s still has ticket %s", counter, number), Counter: counter, Number: number}
}

func refuseNoTicketInHand(counter CounterID) error {
	return &Refusal{code: "no_ticket_in_hand", text: fmt.Sprintf("counter %s has no ticket", counter), Counter: counter}
}

func refuseCounterEmpty(counter CounterID) error {
	return &Refusal{code: "counter_empty", text: fmt.Sprintf("nobody sits at counter %s", counter), Counter: counter}
}

func refuseNotYourCounter(counter CounterID, staff StaffID) error {
	return &Refusal{code: "not_your_counter", text: fmt.Sprintf("%s sits at counter %s", staff, counter), Counter: counter, Staff: staff}
}

func refuseCounterTaken(counter CounterID, staff StaffID) error {
	return &Refusal{code: "counter_taken", text: fmt.Sprintf("%s sits at counter %s", staff, counter), Counter: counter, Staff: staff}
}

func refuseStaffElsewhere(counter CounterID, staff StaffID) error {
	return &Refusal{code: "sitting_elsewhere", text: fmt.Sprintf("%s already sits at counter %s", staff, counter), Counter: counter, Staff: staff}
}

func refuseCounterPaused(counter CounterID) error {
	return &Refusal{code: "counter_paused", text: fmt.Sprintf("counter %s pauses", counter), Counter: counter}
}

func refuseNotPaused(counter CounterID) error {
	return &Refusal{code: "counter_not_paused", text: fmt.Sprintf("counter %s does not pause", counter), Counter: counter}
}

func refuseNothingToUndo(counter CounterID) error {
	return &Refusal{code: "nothing_to_undo", text: fmt.Sprintf("counter %s has no step to take back", counter), Counter: counter}
}

func refuseUndoTooLate(counter CounterID) error {
	return &Refusal{code: "undo_too_late", text: fmt.Sprintf("the last step of counter %s is too long ago", counter), Counter: counter}
}

func refuseMinutes() error {
	return &Refusal{code: "bad_minutes", text: "a ticket is parked for 1 to 240 minutes"}
}

func refuseNoLines(counter CounterID) error {
	return &Refusal{code: "no_lines", text: fmt.Sprintf("counter %s needs a line", counter), Counter: counter}
}

// refuseStatus says where a ticket stands when that forbids the step.
func refuseStatus(t *Ticket) error {
	return &Refusal{code: "ticket_" + t.Status.String(), text: fmt.Sprintf("ticket %s is %s", t.Number, t.Status), Number: t.Number, Counter: t.Counter, Line: t.Line}
}
