package center

import (
	"strconv"
	"time"

	"motcua/center/catalog"
	"motcua/center/queue"
)

// NumberRefusal is a no to who asks for a number: a stable code and the facts behind it.
type NumberRefusal struct {
	code      string
	Number    queue.Number // that the same person has
	Line      queue.LineID
	Quota     int
	Until     QuotaUntil // of a quota that is reached
	Opens     string     // when numbers are given again, 07:00 or 07:00 25/11
	Procedure catalog.Code
	Place     Elsewhere
}

// Error states the fact in English, for the operator's log.
func (r *NumberRefusal) Error() string { return "number: " + r.code }

// Code is the protocol's stable error code.
func (r *NumberRefusal) Code() string { return r.code }

// Sentence is the key of the sentence: a quota is reached until the next session, or for the
// day.
func (r *NumberRefusal) Sentence() string {
	if r.Until != "" {
		return r.code + "." + string(r.Until)
	}
	return r.code
}

// Facts are the values that the reader's sentence needs. place is the parts of an address that
// there are.
func (r *NumberRefusal) Facts() map[string]string {
	return map[string]string{
		"number": string(r.Number), "line": string(r.Line), "quota": strconv.Itoa(r.Quota), "opens": r.Opens, "procedure": string(r.Procedure),
		"name": r.Place.Name, "place": r.Place.String(), "until": string(r.Until),
	}
}

// CardForgotten is the no to who shows a card that is no longer known.
func CardForgotten() error { return &NumberRefusal{code: "card_forgotten"} }

// closedNow is the no of a kiosk outside its hours.
func (s *State) closedNow(at time.Time) error {
	at = at.In(Zone)
	opens := "…"
	switch from := s.Settings.Door(at).NumbersFrom; {
	case from.IsZero():
	case ServiceDayOf(from) == ServiceDayOf(at):
		opens = from.Format("15:04")
	default:
		opens = from.Format("15:04 02/01")
	}
	return &NumberRefusal{code: "closed_now", Opens: opens}
}
