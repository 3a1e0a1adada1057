package server

import (
	"time"

	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// ErrorResponse is the JSON of every refusal.
type ErrorResponse struct {
	Error ErrorBody `json:"error"`
}

// ErrorBody is what a refusal tells.
type ErrorBody struct {
	Code    string         `json:"code"`    // one of the table of docs/protocol.md
	Message string         `json:"message"` // a sentence in the reader's language
	Field   string         `json:"field,omitempty"`
	Until   string         `json:"until,omitempty" tstype:"\"day\" | \"session\""` // of a quota that is reached
	Lines   []refusal.Line `json:"lines,omitempty"`
}

// SignInRequest is a user name and its password.
type SignInRequest struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

// SessionResponse is who is signed in.
type SessionResponse struct {
	Username string           `json:"username"`
	Name     string           `json:"name"`
	Role     records.Role     `json:"role"`
	Counter  *queue.CounterID `json:"counter"` // at which they sit, null for none
}

// PairRequest is the code that was typed at a device.
type PairRequest struct {
	Code string `json:"code"`
}

// PairResponse is the device that was paired, and its token, which is told once.
type PairResponse struct {
	Token string             `json:"token"`
	ID    string             `json:"id"`
	Kind  records.DeviceKind `json:"kind"`
	Name  string             `json:"name"`
	Hall  string             `json:"hall"`
}

// DeviceResponse is the device that asks.
type DeviceResponse struct {
	ID      string             `json:"id"`
	Kind    records.DeviceKind `json:"kind"`
	Name    string             `json:"name"`
	Hall    string             `json:"hall"`
	Counter string             `json:"counter"`
}

// CentreResponse says to which centre the pages belong.
type CentreResponse struct {
	Name       string             `json:"name"`
	Parent     string             `json:"parent"`
	Place      string             `json:"place"`
	At         time.Time          `json:"at"`
	Demo       bool               `json:"demo"`
	AgencyCode dossier.AgencyCode `json:"agency_code"`
	Halls      []settings.Hall    `json:"halls"`
}
