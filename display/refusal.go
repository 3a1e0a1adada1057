package display

import "fmt"

// Refusal is a request that got no board: a stable code and the fact behind it.
// The codes are unknown_hall, display_full, origin_not_allowed and
// websocket_expected.
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

func refuseOrigin(err error) error {
	return &Refusal{code: "origin_not_allowed", text: fmt.Sprintf("a page of another site asked for the board: %v", err)}
}

func refuseHandshake(err error) error {
	return &Refusal{code: "websocket_expected", text: fmt.Sprintf("this address speaks websocket only: %v", err)}
}
