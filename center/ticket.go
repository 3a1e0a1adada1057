package center

import (
	"motcua/center/queue"
	"motcua/center/refusal"
)

// TicketByToken is the ticket of today that a follow address points to.
func (s *State) TicketByToken(token queue.Token) (queue.Ticket, error) {
	t, ok := s.Day.ByToken(token)
	if !ok || token == "" {
		return queue.Ticket{}, refusal.UnknownTicket
	}
	return t, nil
}
