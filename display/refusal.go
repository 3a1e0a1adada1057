package display

import "fmt"

// Refusal is a request that got no board: a stable code and the fact behind it.
// The codes are unknown_hall, unknown_screen, display_full and too_many_requests; package socket has those of the handshake.
type Refusal struct {
	code string
	text string
}

// Error states the fact in English, for the operator's log.
func (r *Refusal) Error() string { return r.text }

// Code is the protocol's stable error code.
func (r *Refusal) Code() string { return r.code }

func refuseUnknownHall(err error) error {
	return &Refusal{code: "unknown_hall", text: fmt.Sprintf("there is no such hall: %v", err)}
}

func refuseFull(limit int) error {
	return &Refusal{code: "display_full", text: fmt.Sprintf("%d displays are connected, which is the limit", limit)}
}

func refuseUnknownScreen(id string) error {
	return &Refusal{code: "unknown_screen", text: fmt.Sprintf("there is no screen %q", id)}
}

func refuseTooMany(from string) error {
	return &Refusal{code: "too_many_requests", text: fmt.Sprintf("%s connects too often, or holds too many connections", from)}
}
