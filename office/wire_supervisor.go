package office

import (
	"encoding/json"
	"time"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/settings"
)

// SupervisorResponse is everything that the supervisor's page shows.
type SupervisorResponse struct {
	At       time.Time      `json:"at"`
	Amber    int            `json:"amber_minutes"`
	Red      int            `json:"red_minutes"`
	Sum      map[string]int `json:"sum"` // of today's tickets, by status and "issued"
	Halls    []Hall         `json:"halls"`
	Lines    []Line         `json:"lines"`
	Counters []Counter      `json:"counters"`
	Notices  []Notice       `json:"notices"`
	Clock    *ClockDoubt    `json:"clock"` // null while the machine's clock is believed
	Help     []HelpCall     `json:"help"`  // calls from kiosks, the longest first
	Slips    []SlipTask     `json:"slips"` // that failed, or ended their number
	Printers []PrinterTask  `json:"printers"`
	Actions  []Action       `json:"deeds"` // that can still be undone, the latest first
}

// ClockDoubt is a clock of the server's machine that cannot be right.
type ClockDoubt struct {
	Shows time.Time `json:"shows"`
	Since time.Time `json:"since"` // by the centre's time, which counts on
}

// Hall is a hall to which a message can be sent.
type Hall struct {
	ID   queue.HallID `json:"id"`
	Name string       `json:"name"`
}

// Line is a line as its supervisor sees it.
type Line struct {
	ID             queue.LineID      `json:"id"`
	Name           map[string]string `json:"name"` // by language
	Kind           settings.LineKind `json:"kind"`
	Hall           queue.HallID      `json:"hall"`
	Waiting        int               `json:"waiting"`
	Open           bool              `json:"open"`
	Counters       []queue.CounterID `json:"counters"`
	OpenCounters   []queue.CounterID `json:"open_counters"`
	Wait           *queue.Wait       `json:"wait"`
	LongestMinutes int               `json:"longest_minutes"`
	LongestNumber  queue.Number      `json:"longest_number"`
	Late           int               `json:"late"` // how many wait until amber or longer
	Light          center.Light      `json:"light"`
}

// Counter is a counter as its supervisor sees it.
type Counter struct {
	ID        queue.CounterID `json:"id"`
	Hall      queue.HallID    `json:"hall"`
	Lines     []queue.LineID  `json:"lines"`
	Staff     *queue.StaffID  `json:"staff"`
	StaffName string          `json:"staff_name"`
	State     CounterState    `json:"state"`
	Paused    *Pause          `json:"paused"`
	Ticket    *TicketInHand   `json:"ticket"`
	Served    int             `json:"served"`
	Closed    bool            `json:"closed"` // for the rest of the day
}

// CounterState is what goes on at a counter.
type CounterState string

// The states of a counter.
const (
	CounterEmpty   CounterState = "empty"
	CounterReady   CounterState = "ready"
	CounterCalling CounterState = "calling"
	CounterServing CounterState = "serving"
	CounterPaused  CounterState = "paused"
	CounterClosed  CounterState = "closed"
)

// Pause is why and how long a counter calls nobody.
type Pause struct {
	Reason       queue.PauseReason `json:"reason"`
	Since        time.Time         `json:"since"`
	SinceMinutes int               `json:"since_minutes"`
}

// TicketInHand is the ticket at a counter; since it was called, or since the visit began.
type TicketInHand struct {
	center.TicketName
	SinceMinutes int       `json:"since_minutes"`
	Reason       queue.Why `json:"reason"`
}

// Notice is a message that stands in a hall.
type Notice struct {
	ID    center.NoticeID `json:"id"`
	Hall  queue.HallID    `json:"hall"`
	Text  string          `json:"text"`
	Until time.Time       `json:"until"`
}

// NoticeRequest puts a notice up in a hall.
type NoticeRequest struct {
	Hall    queue.HallID `json:"hall"`
	Text    string       `json:"text"`
	Minutes int          `json:"minutes"`
}

// NoticeResponse names the notice that was put up.
type NoticeResponse struct {
	ID center.NoticeID `json:"id"`
}

// HelpCallsResponse are the calls that wait for an answer, the longest first.
type HelpCallsResponse struct {
	Items []HelpCall `json:"items"`
	At    time.Time  `json:"at"`
}

// HelpCall is a call for staff from a kiosk.
type HelpCall struct {
	ID     center.HelpID `json:"id"`
	Device ids.Device    `json:"device"`
	Name   string        `json:"name"` // of the kiosk
	Hall   string        `json:"hall"`
	At     time.Time     `json:"at"`   // the first time
	Last   time.Time     `json:"last"` // the last time
	Times  int           `json:"times"`
}

// SlipTask is a slip that staff should know of: it failed and nobody has said to know the
// number, or its number has ended because of that.
type SlipTask struct {
	Number  queue.Number      `json:"number"`
	Kiosk   string            `json:"kiosk"` // its name
	State   queue.SlipState   `json:"state" tstype:"\"failed\" | \"void\""`
	Trouble queue.SlipTrouble `json:"trouble"`
	Since   time.Time         `json:"since"`
}

// PrinterTask is the printer of a kiosk as the supervisor sees it.
type PrinterTask struct {
	Kiosk string    `json:"kiosk"` // its id
	Name  string    `json:"name"`
	State string    `json:"state" tstype:"printing.PrinterState[\"state\"]"`
	Since time.Time `json:"since"`
}

// Action is what a supervisor did and can still undo.
type Action struct {
	ID      queue.ActionID    `json:"id"`
	Kind    center.ActionKind `json:"kind" tstype:"queue.ActionKind | center.ActionKind"`
	At      time.Time         `json:"at"`
	Until   time.Time         `json:"until"` // when it can no longer be undone
	Staff   queue.StaffID     `json:"staff"`
	Number  queue.Number      `json:"number"`
	Line    queue.LineID      `json:"line"`
	Counter queue.CounterID   `json:"counter"`
	Lines   []queue.LineID    `json:"lines" tstype:"queue.LineID[] | null"` // null unless a counter was given others
	Notice  center.NoticeID   `json:"notice"`
}

// AssignRequest gives a counter other lines for the rest of the day.
type AssignRequest struct {
	Lines []queue.LineID `json:"lines"`
}

// TicketsResponse are today's tickets that were found, of Total that there are, the newest
// first.
type TicketsResponse struct {
	Items []Ticket  `json:"items"`
	Total int       `json:"total"`
	At    time.Time `json:"at"`
}

// Ticket is one of today's tickets as the office finds it.
type Ticket struct {
	center.TicketProgress
	EndedAt    *time.Time      `json:"ended_at"`
	Counter    queue.CounterID `json:"counter"`     // where it was called last
	Only       queue.CounterID `json:"only"`        // the one counter that may call it
	Staff      *queue.StaffID  `json:"staff"`       // in whose hand it is now
	FollowPath string          `json:"follow_path"` // empty for one without
	QRURL      string          `json:"qr_url"`
}

// MoveRequest sends a ticket to a line, to one counter, or to one counter of a line.
type MoveRequest struct {
	Line      queue.LineID    `json:"line"`
	Counter   queue.CounterID `json:"counter"`
	KeepPlace bool            `json:"keep_place"`
}

// TicketResponse is the ticket that an act was about.
type TicketResponse struct {
	Ticket *Ticket `json:"ticket"`
}

// ReprintRequest says whose printer prints a slip; empty for the page's own.
type ReprintRequest struct {
	Kiosk string `json:"kiosk"`
}

// SlipResponse is what a ticket's slip says beside the ticket.
type SlipResponse struct {
	Ticket   Ticket            `json:"ticket"`
	Centre   string            `json:"centre"`
	Parent   string            `json:"parent"`
	LineName map[string]string `json:"line_name"` // by language
	Counters []queue.CounterID `json:"counters"`
}

// RatingsResponse are the ratings by day and counter, and by day, the newest day first.
type RatingsResponse struct {
	Items  []RatingSum `json:"items"`
	Days   []RatingSum `json:"days"`
	Enough int         `json:"enough"` // how few are never told apart
	At     time.Time   `json:"at"`
}

// RatingSum is what the ratings of a counter's day, or of a whole day, come to. Scores,
// average and reasons are null where fewer than center.EnoughRatings would be told apart;
// of today they are those of the ratings that are told already, which are fewer than Count.
type RatingSum struct {
	Day     queue.ServiceDay            `json:"day"`
	Counter queue.CounterID             `json:"counter,omitempty"`
	Count   int                         `json:"count"`
	Scores  *[center.MaxScore]int       `json:"scores"` // how many gave 1, 2 … 5
	Average *float64                    `json:"average"`
	Reasons map[center.RatingReason]int `json:"reasons" tstype:"Record<string, number> | null"`
}

// AuditResponse are records of today's journal, the newest first.
type AuditResponse struct {
	Items []AuditRecord `json:"items"`
}

// AuditRecord is one record of today's journal.
type AuditRecord struct {
	Seq    uint64       `json:"seq"`
	At     time.Time    `json:"at"`
	Actor  string       `json:"actor"`
	Events []AuditEvent `json:"events"`
}

// AuditEvent is one event: its kind and its own fields side by side.
type AuditEvent center.AuditedEvent

// MarshalJSON writes the kind among the event's fields. A ticket's token stays out: it
// opens the citizen's page, and nobody needs it to know what was done. So does what a
// citizen said of a visit, and of which: the office reads sums, not single answers.
func (e AuditEvent) MarshalJSON() ([]byte, error) {
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(e.Data, &fields); err != nil {
		return nil, err
	}
	kind, err := json.Marshal(e.Kind)
	if err != nil {
		return nil, err
	}
	fields["kind"] = kind
	delete(fields, "token")
	if e.Kind == (center.RatingGiven{}).Kind() {
		fields = map[string]json.RawMessage{"kind": kind}
	}
	return json.Marshal(fields)
}
