package queue

import "motcua/center/refusal"

func refuseUnknownLine(line LineID) error {
	return refusal.UnknownLine.With(refusal.Facts{"line": string(line)})
}

func refuseUnknownCounter(counter CounterID) error {
	return refusal.UnknownCounter.With(refusal.Facts{"counter": string(counter)})
}

func refuseLineClosed(line LineID) error {
	return refusal.LineClosed.With(refusal.Facts{"line": string(line)})
}

func refuseNobodyWaiting(counter CounterID) error {
	return refusal.NobodyWaiting.With(refusal.Facts{"counter": string(counter)})
}

func refuseTicketInHand(counter CounterID, number Number) error {
	return refusal.TicketInHand.With(refusal.Facts{"counter": string(counter), "number": string(number)})
}

func refuseNoTicketInHand(counter CounterID) error {
	return refusal.NoTicketInHand.With(refusal.Facts{"counter": string(counter)})
}

func refuseCounterEmpty(counter CounterID) error {
	return refusal.CounterEmpty.With(refusal.Facts{"counter": string(counter)})
}

func refuseNotYourCounter(counter CounterID, staff StaffID) error {
	return refusal.NotYourCounter.With(refusal.Facts{"counter": string(counter), "staff": string(staff)})
}

func refuseCounterTaken(counter CounterID, staff StaffID) error {
	return refusal.CounterTaken.With(refusal.Facts{"counter": string(counter), "staff": string(staff)})
}

func refuseStaffElsewhere(counter CounterID, staff StaffID) error {
	return refusal.SittingElsewhere.With(refusal.Facts{"counter": string(counter), "staff": string(staff)})
}

func refuseCounterPaused(counter CounterID) error {
	return refusal.CounterPaused.With(refusal.Facts{"counter": string(counter)})
}

func refuseNotPaused(counter CounterID) error {
	return refusal.CounterNotPaused.With(refusal.Facts{"counter": string(counter)})
}

func refuseNothingToUndo(counter CounterID) error {
	return refusal.NothingToUndo.With(refusal.Facts{"counter": string(counter)})
}

func refuseUndoTooLate(counter CounterID) error {
	return refusal.UndoTooLate.With(refusal.Facts{"counter": string(counter)})
}

func refuseNoLines(counter CounterID) error {
	return refusal.NoLines.With(refusal.Facts{"counter": string(counter)})
}

// standing are the codes that say where a ticket is.
var standing = [...]refusal.Code{
	Waiting: refusal.TicketWaiting, Called: refusal.TicketCalled, Serving: refusal.TicketServing, Parked: refusal.TicketParked, Done: refusal.TicketDone,
	NoShow: refusal.TicketNoShow, Cancelled: refusal.TicketCancelled, Remote: refusal.TicketRemote, Released: refusal.TicketReleased,
}

// RefuseStatus says where a ticket stands when that forbids the step.
func RefuseStatus(t *Ticket) error {
	return standing[t.Status].With(refusal.Facts{"number": string(t.Number), "counter": string(t.Counter), "line": string(t.Line)})
}

func refuseCounterAwaited(counter CounterID, number Number) error {
	return refusal.CounterAwaited.With(refusal.Facts{"counter": string(counter), "number": string(number)})
}

func refuseCounterClosed(counter CounterID) error {
	return refusal.CounterClosed.With(refusal.Facts{"counter": string(counter)})
}
