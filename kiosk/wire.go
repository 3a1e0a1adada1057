package kiosk

import (
	"encoding/json"
	"time"

	"motcua/center"
	"motcua/center/card"
	"motcua/center/catalog"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
	"motcua/printing"
)

// KioskState is how a kiosk stands: whether it gives numbers, when it will, and what it
// offers.
type KioskState struct {
	At           time.Time          `json:"at"`
	State        settings.DoorState `json:"state"`
	DayOff       string             `json:"day_off"` // the name of a day off, empty on others
	Sessions     []Session          `json:"sessions"`
	NextOpening  *time.Time         `json:"next_opening"`
	Numbers      bool               `json:"numbers"` // whether numbers are given now
	NumbersUntil *time.Time         `json:"numbers_until"`
	NumbersFrom  *time.Time         `json:"numbers_from"`
	Priorities   []queue.Priority   `json:"priorities"` // the groups that are asked for
	Remote       RemoteOffer        `json:"remote"`
	Rating       bool               `json:"rating"`
	OnePerCard   bool               `json:"one_per_card"`
	Kiosk        NamedKiosk         `json:"kiosk"`
	Help         HelpState          `json:"help"`
	Neighbours   []string           `json:"neighbours"` // the names of the hall's other kiosks that live
}

// Session is a period of today's opening hours as people read it: 07:30, 11:30.
type Session struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// RemoteOffer is what phones may do.
type RemoteOffer struct {
	Numbers      bool `json:"numbers"`
	Appointments bool `json:"appointments"`
}

// NamedKiosk is the kiosk that asks.
type NamedKiosk struct {
	Name     string            `json:"name"`
	Printing records.PrintMode `json:"printing"`
}

// HelpState is a kiosk's call for staff; Call is null while there is none.
type HelpState struct {
	Call     *center.HelpID `json:"call"`
	Answered bool           `json:"answered"`
}

// HelpResponse names the call that was made.
type HelpResponse struct {
	ID *center.HelpID `json:"id"`
}

// LinesResponse are the lines, and whether phones take numbers or book, which are checked in
// at kiosks.
type LinesResponse struct {
	Items   []Line    `json:"items"`
	CheckIn bool      `json:"check_in"`
	At      time.Time `json:"at"`
}

// Line is one line as a citizen may see it before choosing.
type Line struct {
	ID           queue.LineID       `json:"id"`
	Name         map[string]string  `json:"name"` // by language
	Kind         settings.LineKind  `json:"kind"`
	Waiting      int                `json:"waiting"`
	Open         bool               `json:"open"`
	Counters     []queue.CounterID  `json:"counters"`
	OpenCounters []queue.CounterID  `json:"open_counters"`
	Wait         *queue.Wait        `json:"wait"` // of a number taken now; null while no counter can call it
	State        center.LineState   `json:"state"`
	QuotaLeft    *int               `json:"quota_left"` // null without a quota
	Until        *center.QuotaUntil `json:"until"`      // of a quota that is reached, else null
}

// ProceduresResponse are procedures that were found, of Total that there are.
type ProceduresResponse struct {
	Items []FoundProcedure `json:"items"`
	Total int              `json:"total"`
}

// ProcedureRow is one row of a list of procedures.
type ProcedureRow struct {
	*catalog.Procedure
	Line queue.LineID `json:"line"`
}

// FoundProcedure is a procedure that was found, with what led there.
type FoundProcedure struct {
	ProcedureRow
	Why     catalog.Why `json:"why"`
	Matched string      `json:"matched,omitempty"` // the everyday word that led there
}

// ProcedureResponse is one procedure with everything a citizen should know before taking a
// number.
type ProcedureResponse struct {
	ProcedureRow
	LineName  map[string]string   `json:"line_name"`
	Counters  []queue.CounterID   `json:"counters"`
	Documents []catalog.Document  `json:"documents" tstype:"catalog.Document[] | null"` // null where they are not known
	Waiting   int                 `json:"waiting"`
	Wait      *queue.Wait         `json:"wait"`
	LineState center.LineState    `json:"line_state"`
	Handled   settings.Handled    `json:"handled"`
	Elsewhere *settings.Elsewhere `json:"elsewhere"`
}

// AgenciesResponse are the agencies of a catalogue.
type AgenciesResponse struct {
	Items   []Agency `json:"items"`
	Version string   `json:"version"`
	Hash    string   `json:"hash"`
}

// Agency is one agency with its fields, and the line that serves it.
type Agency struct {
	Name   string          `json:"name"`
	Count  int             `json:"count"` // of its procedures
	Line   queue.LineID    `json:"line"`
	Fields []catalog.Field `json:"fields"`
}

// LifeEventsResponse are the doors by what happened in people's lives.
type LifeEventsResponse struct {
	Items []LifeEvent `json:"items"`
}

// LifeEvent is one door by what happened, with the procedures behind it.
type LifeEvent struct {
	ID     string            `json:"id"`
	Icon   string            `json:"icon"`
	Title  map[string]string `json:"title"` // by language
	Sub    map[string]string `json:"sub"`   // by language
	Groups []LifeEventGroup  `json:"groups"`
}

// LifeEventGroup is some procedures under one heading.
type LifeEventGroup struct {
	Title      map[string]string    `json:"title"` // by language
	Procedures []LifeEventProcedure `json:"procedures"`
}

// LifeEventProcedure is one procedure behind a door.
type LifeEventProcedure struct {
	Code ids.Procedure `json:"code"`
	Name string        `json:"name"`
	Line queue.LineID  `json:"line"`
	// Common is whether it is among the commonest: those are shown without turning a page.
	Common bool `json:"common"`
}

// CatalogueResponse is the catalogue in one answer, which a kiosk keeps for the time when
// nobody answers. Its procedures name agency and field by their place in the lists and have
// keys of one letter, as the names of 1,266 procedures' fields would be half of it.
type CatalogueResponse struct {
	Hash       string          `json:"hash"`
	Agencies   []Agency        `json:"agencies"`
	Fields     []string        `json:"fields"`
	Procedures []KeptProcedure `json:"procedures"`
	LifeEvents []LifeEvent     `json:"life_events"`
}

// KeptProcedure is one procedure of the kept catalogue.
type KeptProcedure struct {
	Code      ids.Procedure  `json:"c"`
	Name      string         `json:"n"`
	Agency    int            `json:"a"` // place in the catalogue's agencies
	Field     int            `json:"f"` // place in the catalogue's fields
	Line      queue.LineID   `json:"l"`
	Whole     bool           `json:"w"` // done whole at the centre
	Limit     *int           `json:"t"` // in Unit; null where it is not known
	Unit      catalog.Unit   `json:"u"`
	FeeVND    *int64         `json:"v"`                                // đồng; null where it is not known
	Documents []KeptDocument `json:"d" tstype:"KeptDocument[] | null"` // null where they are not known
}

// KeptDocument is written as a list: name, originals, copies.
type KeptDocument catalog.Document

// MarshalJSON writes the list.
func (d KeptDocument) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{d.Name, d.Originals, d.Copies})
}

// SpeechRequest asks for a text to be read aloud.
type SpeechRequest struct {
	Language string `json:"language"` // vi, en or zh
	Text     string `json:"text"`     // at most 300 characters
}

// TakeRequest asks for a number, of procedures or of a line.
type TakeRequest struct {
	Procedure  string     `json:"procedure"`
	Procedures []string   `json:"procedures"` // of one visit; the first decides the line
	Line       string     `json:"line"`
	Visit      string     `json:"visit"`
	Priority   string     `json:"priority"`
	Card       string     `json:"card"`       // the handle of a scanned card
	TouchedAt  *time.Time `json:"touched_at"` // the citizen's first touch, by the server's clock
}

// TakeResponse is the number that was taken or checked in.
type TakeResponse struct {
	center.TicketDetail
	center.TicketWait
	ID        queue.TicketID          `json:"id"`
	Added     []center.NamedProcedure `json:"added"` // further procedures of the same visit
	Visit     queue.Visit             `json:"visit"`
	Token     queue.Token             `json:"token"`
	FollowURL string                  `json:"follow_url"` // where a phone follows it
	QRURL     string                  `json:"qr_url"`     // a picture of that address
	Slip      printing.SlipState      `json:"slip"`
}

// CheckInRequest names what was taken or booked on a phone, by one of the three.
type CheckInRequest struct {
	Code  string `json:"code"`
	Token string `json:"token"`
	Card  string `json:"card"` // the handle of a scanned card
}

// ScanRequest is what a scanner read, or somebody typed from a card.
type ScanRequest struct {
	Scan string `json:"scan"`
}

// ScannedCode says what a scanner read that is no card.
type ScannedCode struct {
	Kind  card.Kind `json:"kind"`
	Code  string    `json:"code,omitempty"`  // of a booking or a dossier
	Token string    `json:"token,omitempty"` // of a ticket of today
}

// ScannedCard is what is told of a card: a handle and the masked number, nothing else.
type ScannedCard struct {
	Kind      card.Kind       `json:"kind" tstype:"\"card\""`
	Handle    string          `json:"handle"` // good for a minute, and for who scanned
	Number    string          `json:"number"`
	Suggested *queue.Priority `json:"suggested_priority"`
	Warnings  []card.Warning  `json:"warnings"`
}

// ScanMessage tells a kiosk's pages what its agent's scanner read.
type ScanMessage struct {
	Kind string `json:"kind" tstype:"\"scan\""`
	Scan any    `json:"scan" tstype:"ScannedCode | ScannedCard | RefusedScan"`
}

// RefusedScan is a scan that is no usable card.
type RefusedScan struct {
	Kind    string `json:"kind" tstype:"\"refused\""`
	Code    string `json:"code"`
	Message string `json:"message"` // a sentence in Vietnamese
}

// RateRequest rates a visit: of the ticket with that token, from its phone, or with that
// number, from a kiosk.
type RateRequest struct {
	Token   string                `json:"token"`
	Number  string                `json:"number"`
	Score   int                   `json:"score"` // 1 to 5
	Reasons []center.RatingReason `json:"reasons"`
}

// RateResponse is the score that was given.
type RateResponse struct {
	Score int `json:"score"`
}

// SlipRequest says what to do about a slip: print it again, or keep the number without it.
type SlipRequest struct {
	Do string `json:"do" tstype:"\"again\" | \"keep\""`
}

// PrintListRequest asks for a procedure's documents on paper.
type PrintListRequest struct {
	Procedure string `json:"procedure"`
	Ticked    []int  `json:"ticked"` // the places of those that the citizen has
}

// PrintListResponse says whether the list is out yet.
type PrintListResponse struct {
	State string `json:"state" tstype:"\"printed\" | \"printing\""`
}

// PINRequest opens the kiosk's own settings.
type PINRequest struct {
	PIN string `json:"pin"`
}

// RenameRequest gives the kiosk another name.
type RenameRequest struct {
	PIN  string `json:"pin"`
	Name string `json:"name"`
}

// SettingsResponse is what the kiosk's own settings screen shows.
type SettingsResponse struct {
	Name string `json:"name"`
}
