package dossier

import (
	"time"

	"motcua/center/ids"
)

// Code is a dossier's code: agency, day of receipt and the number of the day,
// H14.01-261123-0001 (QĐ 20/2020/QĐ-TTg identifiers, TT 03/2025/TT-VPCP art. 13).
type Code string

// AgencyCode is the identifier of the receiving agency, e.g. "H14.01".
type AgencyCode string

// TicketNumber is the day's number with which the citizen came, e.g. "A001".
type TicketNumber string

// Unit says in what a procedure's time limit is counted.
type Unit uint8

// The units of a time limit. The zero value means that no limit is known.
const (
	UnknownLimit Unit = iota
	WorkingDays
	CalendarDays
	Hours
)

// ReturnBy is how the citizen gets the result. The zero value is invalid.
type ReturnBy uint8

// The ways to get a result (form 01, item 6).
const (
	AtCounter ReturnBy = iota + 1
	ByPost
	Online
)

// Status is where a dossier stands. The zero value is invalid.
type Status uint8

// The statuses of a dossier that this program writes.
const (
	Received Status = iota + 1
)

// Dossier is one dossier as it was lodged. It holds no personal data: the people
// in it are Applicant records with an expiry date of their own.
type Dossier struct {
	Code          Code          `json:"code"`
	Agency        AgencyCode    `json:"agency"`
	AgencyName    string        `json:"agency_name"` // who received it, as papers print it
	Resolver      string        `json:"resolver"`    // the agency that decides (cơ quan giải quyết)
	Procedure     ids.Procedure `json:"procedure"`
	ProcedureName string        `json:"procedure_name"`
	Ticket        TicketNumber  `json:"ticket,omitempty"`
	Status        Status        `json:"status"`
	Documents     []Document    `json:"documents"`
	Sets          int           `json:"sets"`
	FeeVND        int64         `json:"fee_vnd"`
	ReturnBy      ReturnBy      `json:"return_by"`
	Limit         int           `json:"limit,omitempty"`
	LimitUnit     Unit          `json:"limit_unit,omitempty"`
	ReceivedAt    time.Time     `json:"received_at"`
	DueAt         *time.Time    `json:"due_at"`
	Book          Place         `json:"book"`
	ReceivedBy    string        `json:"received_by"`
}

// Document is one line of form 01's table of documents handed in.
type Document struct {
	Name      string `json:"name"`
	Originals int    `json:"originals"`
	Certified int    `json:"certified"`
	Copies    int    `json:"copies"`
}

// Place is a dossier's place in the book of dossiers (sổ theo dõi hồ sơ): one
// volume a year, numbers running on from 1.
type Place struct {
	Volume string `json:"volume"`
	Number int    `json:"number"`
}

// Person is an applicant or an owner: personal data, kept as a record of its own.
type Person struct {
	Name     string `json:"name"`
	IDNumber string `json:"id_number,omitempty"`
	Phone    string `json:"phone,omitempty"`
	Email    string `json:"email,omitempty"`
	Address  string `json:"address,omitempty"`
}

// People are the persons of one dossier, and the free text that may name them.
type People struct {
	Applicant   Person  `json:"applicant"`
	Owner       *Person `json:"owner,omitempty"`
	PostAddress string  `json:"post_address,omitempty"`
	Note        string  `json:"note,omitempty"`
}
