package counter

import (
	"time"

	"motcua/center"
	"motcua/center/card"
	"motcua/center/dossier"
	"motcua/center/queue"
)

// CountersResponse are the counters from which a clerk chooses.
type CountersResponse struct {
	Items []ListedCounter `json:"items"`
}

// ListedCounter is one counter of that list.
type ListedCounter struct {
	ID        queue.CounterID `json:"id"`
	Hall      queue.HallID    `json:"hall"`
	Lines     []queue.LineID  `json:"lines"`
	Staff     *queue.StaffID  `json:"staff"` // who sits there, null for nobody
	StaffName string          `json:"staff_name"`
}

// CounterResponse is everything that a counter's page shows.
type CounterResponse struct {
	ListedCounter
	Ticket       *Ticket        `json:"ticket"`  // in the clerk's hand
	Waiting      []Ticket       `json:"waiting"` // in the order of their call, the next 30
	WaitingCount int            `json:"waiting_count"`
	Missed       []MissedTicket `json:"missed"` // the latest first
	Parked       []Ticket       `json:"parked"`
	Paused       *Pause         `json:"paused"`
	Undo         *Undo          `json:"undo"`
	Recalls      int            `json:"recalls"` // after so many the next one is a no-show; 0: never
	ServedToday  int            `json:"served_today"`
	Dossiers     []dossier.Code `json:"dossiers"` // that were lodged with the ticket
	At           time.Time      `json:"at"`
}

// Ticket is a ticket as its counter sees it.
type Ticket struct {
	center.TicketProgress
	ID        queue.TicketID          `json:"id"`
	Added     []center.NamedProcedure `json:"added"`     // further procedures of the same visit
	Returning bool                    `json:"returning"` // it was parked, or brought back
	ParkedFor *queue.ParkReason       `json:"parked_for"`
	Note      string                  `json:"note"` // of the clerk who sent it on
}

// MissedTicket is a ticket nobody came for.
type MissedTicket struct {
	center.TicketName
	LastCallAt time.Time `json:"last_call_at"`
}

// Pause is why and since when a counter calls nobody.
type Pause struct {
	Reason queue.PauseReason `json:"reason"`
	Since  time.Time         `json:"since"`
}

// Undo is the step that can be taken back, and until when.
type Undo struct {
	Step  queue.StepKind `json:"step"`
	Until time.Time      `json:"until"`
}

// StepRequest is the body of every step; each step reads what concerns it.
type StepRequest struct {
	Finish    bool   `json:"finish"`
	Outcome   string `json:"outcome"`
	TakeOver  bool   `json:"take_over"`
	Number    string `json:"number"`
	Minutes   int    `json:"minutes"`
	Reason    string `json:"reason"`
	Line      string `json:"line"`
	Counter   string `json:"counter"`
	KeepPlace bool   `json:"keep_place"`
	Note      string `json:"note"`
	Procedure string `json:"procedure"`
}

// StepResponse is the ticket that a step was about, null for a step about none.
type StepResponse struct {
	Ticket *Ticket `json:"ticket"`
}

// ButtonRequest is a button's press.
type ButtonRequest struct {
	Press   string `json:"press"`
	Finish  bool   `json:"finish"`
	Battery *int   `json:"battery"` // percent, where the button runs on one
}

// ScanRequest is what a clerk scanned or typed from a paper on the desk.
type ScanRequest struct {
	Scan string `json:"scan"`
}

// ScannedCode says what was scanned that is no card.
type ScannedCode struct {
	Kind card.Kind `json:"kind" tstype:"Exclude<card.Kind, \"card\">"`
	Code string    `json:"code"`
}

// ScannedCard is a card that was scanned.
type ScannedCard struct {
	Kind     card.Kind      `json:"kind" tstype:"\"card\""`
	Number   string         `json:"number"` // masked
	Warnings []card.Warning `json:"warnings"`
	Card     Card           `json:"card"`
}

// Card is an identity paper as the clerk's form takes it. It is answered and forgotten: only
// the page has it.
type Card struct {
	Name      string `json:"name"`
	IDNumber  string `json:"id_number"`
	OldNumber string `json:"old_number"`
	Passport  string `json:"passport"`
	Birth     string `json:"birth"`                                     // 05/03/1990, or the year alone
	Sex       string `json:"sex" tstype:"\"male\" | \"female\" | \"\""` // empty where it is not said
	Address   string `json:"address"`
	Issued    string `json:"issued"`
	Expires   string `json:"expires"`
}

// LodgeRequest is a dossier that is taken in.
type LodgeRequest struct {
	Procedure   string             `json:"procedure"`
	Applicant   dossier.Person     `json:"applicant"`
	Owner       *dossier.Person    `json:"owner"`
	Documents   []dossier.Document `json:"documents"`
	Sets        *int               `json:"sets"`    // one when it is left out
	FeeVND      *int64             `json:"fee_vnd"` // đồng
	ReturnBy    string             `json:"return_by"`
	PostAddress string             `json:"post_address"`
	Ticket      *string            `json:"ticket"` // the number with which the citizen came
	Note        string             `json:"note"`
}

// LodgeResponse is what stands on the receipt.
type LodgeResponse struct {
	Code       dossier.Code   `json:"code"`
	ReceivedAt time.Time      `json:"received_at"`
	DueAt      *time.Time     `json:"due_at"` // null where the time limit is not known
	Status     dossier.Status `json:"status"`
	Book       dossier.Place  `json:"book"`
}

// DossierResponse is one dossier with its people, for staff only.
type DossierResponse struct {
	dossier.Dossier
	dossier.People
}

// DossierStatusResponse is all that anyone is told of a dossier (TT 01/2018/TT-VPCP art. 16).
type DossierStatusResponse struct {
	Code   dossier.Code   `json:"code"`
	Status dossier.Status `json:"status"`
}
