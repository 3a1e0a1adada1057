package printing

import (
	"time"

	"motcua/center/queue"
	"motcua/center/records"
)

// SlipState is how a slip stands, for pages. The state is browser or none when the server
// prints nothing.
type SlipState struct {
	State   string  `json:"state" tstype:"\"none\" | \"browser\" | \"waiting\" | \"printing\" | \"printed\" | \"failed\" | \"void\""`
	Trouble *string `json:"trouble" tstype:"queue.SlipTrouble | null"`
	Tries   int     `json:"tries"`
	Kept    bool    `json:"kept"` // it failed, and somebody has the number without paper
}

// PrinterState is how a kiosk's printer stands.
type PrinterState struct {
	Mode  records.PrintMode `json:"mode"`
	State string            `json:"state" tstype:"\"ready\" | \"paper_low\" | \"paper_out\" | \"cover_open\" | \"offline\" | \"unknown\""`
	Since time.Time         `json:"since"`
	Slips int               `json:"slips"` // since the paper was changed or the program started
}

// PrinterMessage tells a kiosk's pages how its printer stands.
type PrinterMessage struct {
	Kind string `json:"kind" tstype:"\"printer\""`
	PrinterState
}

// SlipMessage tells a kiosk's pages what became of a slip.
type SlipMessage struct {
	Kind    string      `json:"kind" tstype:"\"slip\""`
	Token   queue.Token `json:"token"`
	State   string      `json:"state" tstype:"\"printing\" | \"printed\" | \"failed\" | \"void\""`
	Trouble *string     `json:"trouble" tstype:"queue.SlipTrouble | null"`
}

// ListMessage tells a kiosk's pages what became of a list: whoever asked for it may have
// stopped waiting.
type ListMessage struct {
	Kind      string `json:"kind" tstype:"\"list\""`
	Procedure string `json:"procedure"` // its code
	Printed   bool   `json:"printed"`
}

// KioskMessage has a kiosk's pages ask again how the kiosk stands.
type KioskMessage struct {
	Kind string `json:"kind" tstype:"\"kiosk\""`
}

// AliveMessage says now and then that the line is there.
type AliveMessage struct {
	Kind string `json:"kind" tstype:"\"alive\""`
}
