package phone

import (
	"time"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/settings"
)

// FollowResponse is what a phone sees of its ticket.
type FollowResponse struct {
	center.TicketView
	center.TicketWait
	Status    queue.Status       `json:"status"`
	Counter   *queue.CounterID   `json:"counter"`                                      // that called last
	Times     int                `json:"times"`                                        // that it was called
	Documents []catalog.Document `json:"documents" tstype:"catalog.Document[] | null"` // null where they are not known
	Rating    RatingState        `json:"rating"`
	// HallName is of the hall where the counter that called is, before that of the line's.
	HallName string `json:"hall_name"`
	// Way is how to get to the counter that called, by language; null when nobody wrote it down.
	Way        map[string]string `json:"way" tstype:"Record<string, string> | null"`
	Later      queue.LaterState  `json:"later"`
	LaterUntil *time.Time        `json:"later_until"`
	At         time.Time         `json:"at"`
}

// RatingState is whether a phone asks to rate its visit.
type RatingState string

// The states of a rating.
const (
	RatingAsk   RatingState = "ask"
	RatingGiven RatingState = "given"
	RatingNone  RatingState = "none" // not served yet, or the centre does not ask
)

// CancelResponse is the number that was given up.
type CancelResponse struct {
	Number queue.Number `json:"number"`
	Status queue.Status `json:"status"`
}

// HeldResponse is what a phone has: a number of today, or an appointment. Status is the
// ticket's, or of an appointment that is not checked in yet "booked", and "over" when it was
// missed.
type HeldResponse struct {
	center.TicketWait
	Kind          string        `json:"kind" tstype:"\"number\" | \"appointment\""`
	Status        string        `json:"status" tstype:"queue.Status | \"booked\" | \"over\""`
	Number        *queue.Number `json:"number"`
	Token         queue.Token   `json:"token"`
	Code          queue.Code    `json:"code"` // by which it is checked in
	Line          queue.LineID  `json:"line"`
	ProcedureName string        `json:"procedure_name"`
	IssuedAt      *time.Time    `json:"issued_at"`
	CheckInBy     *time.Time    `json:"check_in_by"`
	From          *time.Time    `json:"from"`
	To            *time.Time    `json:"to"`
	CheckInFrom   *time.Time    `json:"check_in_from"` // of an appointment
	FollowURL     string        `json:"follow_url"`
	QRURL         string        `json:"qr_url"`
	At            time.Time     `json:"at"`
}

// RemoteResponse is what phones may do here.
type RemoteResponse struct {
	Numbers        bool      `json:"numbers"`
	Appointments   bool      `json:"appointments"`
	CheckInMinutes int       `json:"check_in_minutes"` // within which a number is checked in
	EarlyMinutes   int       `json:"early_minutes"`    // before an appointment that it may be checked in
	Lines          []Line    `json:"lines"`
	At             time.Time `json:"at"`
}

// Line is a line as a phone may choose it.
type Line struct {
	ID          queue.LineID      `json:"id"`
	Name        map[string]string `json:"name"` // by language
	Kind        settings.LineKind `json:"kind"`
	Open        bool              `json:"open"`
	Waiting     int               `json:"waiting"`
	Wait        *queue.Wait       `json:"wait"` // of a number taken now; null while no counter can call it
	NumbersLeft int               `json:"numbers_left"`
	Bookable    bool              `json:"bookable"`
}

// SlotsResponse are the appointments that a line has left.
type SlotsResponse struct {
	Days []center.SlotDay `json:"days"`
	At   time.Time        `json:"at"`
}

// RemoteRequest asks for a number from afar.
type RemoteRequest struct {
	Procedure string `json:"procedure"`
	Line      string `json:"line"`
	Phone     string `json:"phone"`
	IDNumber  string `json:"id_number"`
}

// BookRequest asks for an appointment.
type BookRequest struct {
	Procedure string    `json:"procedure"`
	Line      string    `json:"line"`
	Phone     string    `json:"phone"`
	IDNumber  string    `json:"id_number"`
	Slot      time.Time `json:"slot"` // its beginning
}

// GiveBackResponse says how what was given back stands.
type GiveBackResponse struct {
	Status queue.Status `json:"status"`
}
