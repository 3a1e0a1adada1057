package center

import (
	"errors"
	"time"

	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// ErrNoTicket would mean that a decision gave a number and answers without it: a fault.
var ErrNoTicket = errors.New("the decision answered without its ticket")

// TicketByToken is the ticket of today that a follow address points to.
func (s *State) TicketByToken(token queue.Token) (queue.Ticket, error) {
	t, ok := s.Day.ByToken(token)
	if !ok || token == "" {
		return queue.Ticket{}, refusal.UnknownTicket
	}
	return t, nil
}

// FollowURL is where a phone follows a ticket, of one that reached this program by base.
func (s *State) FollowURL(base string, token queue.Token) string {
	return s.Settings.PhonesReach(base) + "/t/" + string(token)
}

// Moment is a time as answers carry it: in the centre's zone, nil for one that there is not.
func Moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.In(localtime.Zone)
	return &t
}
