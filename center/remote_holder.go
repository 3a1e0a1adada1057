package center

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"motcua/center/check"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// Holder identifies the holder of what was taken on a phone: a telephone number or the number of an
// identity card, one of the two. It is never kept: a record has its HolderKey.
type Holder struct {
	Phone    string
	IDNumber string
}

// HolderKey is a holder under the centre's secret, in hexadecimal. It tells whether the
// same person asks again, and nothing without the secret that is in the same file.
type HolderKey string

// hold is what a holder has: a number of today, a booking, or one of each.
type hold struct {
	Ticket  queue.TicketID `json:"ticket,omitempty"`
	Booking BookingID      `json:"booking,omitempty"`
}

// plain is a holder as it is hashed, +84 and 0 being the same.
func (h Holder) plain() (string, error) {
	id := check.Compact(h.IDNumber)
	phone, domestic := check.DomesticPhone(check.Compact(h.Phone))
	switch {
	case phone == "" && id == "":
		return "", refusal.FieldMissing.In("phone")
	case phone != "" && !domestic:
		return "", refusal.BadPhone.In("phone")
	case phone != "":
		return "phone " + phone, nil
	case !check.PersonalNumber(id):
		return "", refusal.BadIDNumber.In("id_number")
	}
	return "id " + id, nil
}

// key is the holder under the centre's secret.
func (h Holder) key(secret string) (HolderKey, error) {
	text, err := h.plain()
	if err != nil {
		return "", err
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(text))
	return HolderKey(hex.EncodeToString(mac.Sum(nil))), nil
}

// holds reports whether a holder has something that is still alive.
func (s *State) holds(key HolderKey, at time.Time) bool {
	h := s.held[key]
	if b, ok := s.bookings[h.Booking]; ok {
		return at.Before(b.To)
	}
	t, ok := s.Day.Ticket(h.Ticket)
	return ok && t.EndedAt.IsZero()
}

// admit makes the key of a holder who asks and has nothing yet.
func (s *State) admit(h Holder, candidate string, at time.Time) (key HolderKey, ch change, err error) {
	if key, ch, err = s.know(h, candidate); err != nil {
		return "", change{}, err
	}
	if s.holds(key, at) {
		return "", change{}, refusal.AlreadyHeld
	}
	return key, ch, nil
}

// onePerCard adds to a change that gives a number that this holder has it. A holder of a live
// number gets no other; an appointment for later is no number yet.
func (s *State) onePerCard(given change, h Holder, candidate string) (change, error) {
	key, ch, err := s.know(h, candidate)
	if err != nil {
		return change{}, err
	}
	has := s.held[key]
	if t, ok := s.Day.Ticket(has.Ticket); ok && t.EndedAt.IsZero() {
		return change{}, refusal.AlreadyHasNumber.With(refusal.Facts{"number": string(t.Number), "line": string(t.Line)})
	}
	given.join(ch)
	return given, given.put(holdTable.put(key, hold{Ticket: given.ticket, Booking: has.Booking}))
}
