package socket

import "fmt"

// Refusal is a request that got no websocket: a stable code and the fact behind it. The
// codes are origin_not_allowed and websocket_expected.
type Refusal struct {
	code string
	text string
}

// Error states the fact in English, for the operator's log.
func (r *Refusal) Error() string { return r.text }

// Code is the protocol's stable error code.
func (r *Refusal) Code() string { return r.code }

func refuseOrigin(err error) error {
	return &Refusal{code: "origin_not_allowed", text: fmt.Sprintf("a page of another site asked for a websocket: %v", err)}
}

func refuseHandshake(err error) error {
	return &Refusal{code: "websocket_expected", text: fmt.Sprintf("this address speaks websocket only: %v", err)}
}
