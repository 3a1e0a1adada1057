// Package message is what the server and the agent on a kiosk's PC say to each other over
// their websocket: one JSON object a message. It has types only, no behaviour.
package message

// The kinds of the server's messages.
const (
	Print = "print" // print Slip, once for each Job
	Heard = "heard" // the report on Job has arrived
)

// The kinds of the agent's messages.
const (
	Hello   = "hello"   // the first message; Boot tells one run of the agent from the next
	Done    = "done"    // the outcome of Job; repeated until it is heard
	Printer = "printer" // the printer's status
	Scan    = "scan"    // Text is what the serial scanner read
)

// MaxScan is the longest line of a scanner, in bytes: a QR code holds fewer than 3,000.
const MaxScan = 4 << 10

// MaxReport bounds a message of the agent: a scanned line in JSON.
const MaxReport = 8 * MaxScan

// MaxOrder bounds a message of the server: the longest list as a picture.
const MaxOrder = 1 << 20

// Order is a message of the server.
type Order struct {
	Kind string `json:"kind"`
	Job  string `json:"job"`
	Slip []byte `json:"slip,omitempty"` // a PNG of two colours, dot by dot
}

// Report is a message of the agent.
type Report struct {
	Kind      string `json:"kind"`
	Boot      string `json:"boot,omitempty"`
	Job       string `json:"job,omitempty"`
	Trouble   string `json:"trouble,omitempty"` // paper_out, cover_open, offline, unknown; empty for none
	Delivered bool   `json:"whole,omitempty"`   // the printer took all of the slip
	PaperLow  bool   `json:"paper_low,omitempty"`
	Text      string `json:"text,omitempty"`
}
