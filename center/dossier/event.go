package dossier

import (
	"time"

	"motcua/center/ids"
)

// Lodged is the fact that a clerk took a dossier in. It names no person: the people
// of a dossier are records that can be erased.
type Lodged struct {
	Code      Code          `json:"code"`
	Agency    AgencyCode    `json:"agency"`
	Day       Date          `json:"day"`
	Nth       int           `json:"nth"`
	Year      int           `json:"year"`
	Number    int           `json:"number"`
	Procedure ids.Procedure `json:"procedure"`
	Ticket    TicketNumber  `json:"ticket,omitempty"`
	Documents int           `json:"documents"`
	Sets      int           `json:"sets"`
	FeeVND    int64         `json:"fee_vnd"`
	ReturnBy  ReturnBy      `json:"return_by"`
	DueAt     *time.Time    `json:"due_at"`
}

// Kind names the event in the journal.
func (Lodged) Kind() string { return "dossier_lodged" }
