package center

import (
	"slices"
	"strings"
	"time"

	"motcua/center/clock"
	"motcua/center/journal"
	"motcua/center/queue"
)

// phones is what citizens have taken and booked on their phones.
type phones struct {
	bookings map[BookingID]Booking
	held     map[HolderKey]hold // what each holder has
	secret   string             // that holders are hashed under, empty until the first
}

var bookingTable = tableOf("bookings", func(s *State) map[BookingID]Booking { return s.bookings }, says[BookingID, Booking]{
	follow: func(_ *verifier, w wants[BookingID, Booking], e event, _ *journal.Record) {
		switch e, ok := e.(BookingChanged); {
		case ok && e.What == Added:
			w.must(e.Booking, func(b Booking, _ []byte) bool {
				return b.ID == e.Booking && b.Line == e.Line && b.From.Equal(e.From)
			})
		case ok:
			delete(w, e.Booking)
		}
	},
})

// holdTable has what each holder has, by a hash that no event has.
var holdTable = tableOf("holds", func(s *State) map[HolderKey]hold { return s.held }, says[HolderKey, hold]{
	end: func(v *verifier, w wants[HolderKey, hold], all map[HolderKey]hold) {
		for key, h := range all {
			b, booked := v.loaded.bookings[h.Booking]
			_, today := v.loaded.Day.Ticket(h.Ticket)
			if booked && b.Holder == key || today {
				w.may(key, nil)
			}
		}
		for _, b := range v.loaded.bookings {
			if _, other := v.loaded.bookings[v.loaded.held[b.Holder].Booking]; b.To.After(v.at) && !other {
				w.must(b.Holder, func(h hold, _ []byte) bool { return h.Booking == b.ID })
			}
		}
	},
})

// secretTable has the secret that holders are hashed under.
var secretTable = singleOf("secrets", "holders",
	func(s *State, v string) { s.secret = v },
	func(s *State) any { return s.secret },
	says[string, string]{
		end: func(v *verifier, w wants[string, string], _ map[string]string) {
			there := func(secret string, _ []byte) bool { return secret != "" }
			if w.may("holders", there); len(v.loaded.held)+len(v.loaded.bookings) > 0 {
				w.must("holders", there)
			}
		},
	},
)

func newPhones() phones {
	return phones{bookings: map[BookingID]Booking{}, held: map[HolderKey]hold{}}
}

// BookingByToken finds a booking by its phone's token.
func (p *phones) BookingByToken(token queue.Token) (Booking, bool) {
	for _, b := range p.bookings {
		if b.Token == token {
			return b, true
		}
	}
	return Booking{}, false
}

func (p *phones) bookingByCode(code queue.Code) (Booking, bool) {
	for _, b := range p.bookings {
		if b.Code() == code {
			return b, true
		}
	}
	return Booking{}, false
}

// bookedFrom counts the bookings of a line by when they begin.
func (p *phones) bookedFrom(line queue.LineID) map[int64]int {
	booked := map[int64]int{}
	for _, b := range p.bookings {
		if b.Line == line {
			booked[b.From.Unix()]++
		}
	}
	return booked
}

// know makes the key of a holder. candidate becomes the centre's secret if it has none.
func (p *phones) know(h Holder, candidate string) (key HolderKey, ch change, err error) {
	secret := p.secret
	if secret == "" {
		secret = candidate
		if err := ch.put(secretTable.put(secret)); err != nil {
			return "", change{}, err
		}
	}
	if key, err = h.key(secret); err != nil {
		return "", change{}, err
	}
	return key, ch, nil
}

// endBooking adds the end of a booking, and frees its holder, who may have something else
// by now if the appointment was missed.
func (p *phones) endBooking(ch *change, b Booking, what What) {
	ch.events = append(ch.events, b.changed(what))
	ch.rows = append(ch.rows, bookingTable.drop(b.ID))
	if p.held[b.Holder].Booking == b.ID {
		ch.rows = append(ch.rows, holdTable.drop(b.Holder))
	}
}

// keepsBookings is how long a booking is kept after its day: a start may believe a clock that is
// as far ahead, and nobody loses an appointment by it once the clock is right again.
const keepsBookings = clock.MaxAway + 24*time.Hour

// expireBookings adds the end of every booking whose day is long over.
func (p *phones) expireBookings(ch *change, at time.Time) {
	var over []Booking
	for _, b := range p.bookings {
		if ServiceDayOf(b.From) < ServiceDayOf(at.Add(-keepsBookings)) {
			over = append(over, b)
		}
	}
	slices.SortFunc(over, func(a, b Booking) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for _, b := range over[:min(len(over), queue.DueAtOnce)] {
		p.endBooking(ch, b, Expired)
	}
}

// forgetHolders forgets who took the numbers of a day that ends.
func (p *phones) forgetHolders(ch *change) {
	for key, h := range p.held {
		if _, booked := p.bookings[h.Booking]; h.Ticket != "" && !booked {
			ch.rows = append(ch.rows, holdTable.drop(key))
		}
	}
}
