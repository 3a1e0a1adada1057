package office

import (
	"bytes"
	"encoding/json"
	"time"

	"motcua/center/catalog"
	"motcua/center/ids"
	"motcua/center/records"
	"motcua/center/settings"
)

// The requests and answers of the administrator; the supervisor's are in wire_supervisor.go.

// StaffResponse are the members of staff.
type StaffResponse struct {
	Items []StaffMember `json:"items"`
}

// StaffMember is a member of staff as the office lists them.
type StaffMember struct {
	Username string       `json:"username"`
	Name     string       `json:"name"`
	Role     records.Role `json:"role"`
	Active   bool         `json:"active"`
}

// AddStaffRequest adds a member of staff.
type AddStaffRequest struct {
	Username string `json:"username"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Password string `json:"password"`
}

// PasswordRequest gives a member of staff another password.
type PasswordRequest struct {
	Password string `json:"password"`
}

// DevicesResponse are the devices.
type DevicesResponse struct {
	Items []Device `json:"items"`
}

// Device is a device as the office lists it.
type Device struct {
	ID       string             `json:"id"`
	Kind     records.DeviceKind `json:"kind"`
	Name     string             `json:"name"`
	Hall     string             `json:"hall"`
	Counter  string             `json:"counter"`
	Active   bool               `json:"active"`
	Paired   bool               `json:"paired"`
	LastSeen string             `json:"last_seen"` // RFC 3339, empty for never since the start
	Battery  *int               `json:"battery"`   // percent
	Kiosk    string             `json:"kiosk"`     // of an agent: the kiosk that it belongs to
	Printing *KioskPrinting     `json:"printing"`  // of a kiosk, null for any other
}

// KioskPrinting is how a kiosk gives slips out, and how its printer stands.
type KioskPrinting struct {
	records.Printing
	State string    `json:"state" tstype:"printing.PrinterState[\"state\"]"`
	Since time.Time `json:"since"`
	Slips int       `json:"slips"` // since the paper was changed or the program started
}

// PrintingRequest says how a kiosk gives slips out.
type PrintingRequest records.Printing

// PrintTestResponse says whether the test is out yet.
type PrintTestResponse struct {
	State string `json:"state" tstype:"\"printed\" | \"printing\""`
}

// AddDeviceRequest adds a device.
type AddDeviceRequest struct {
	Kind    string `json:"kind"`
	Name    string `json:"name"`
	Hall    string `json:"hall"`
	Counter string `json:"counter"`
	Kiosk   string `json:"kiosk"` // of an agent
}

// AddDeviceResponse is the code that is typed at the device, and until when.
type AddDeviceResponse struct {
	ID          ids.Device `json:"id"`
	PairingCode string     `json:"pairing_code"`
	ExpiresAt   time.Time  `json:"expires_at"`
}

// RejectionsResponse are the devices that were rejected: an old button that somebody still
// presses, or somebody who tries tokens. The newest is first.
type RejectionsResponse struct {
	Items []Rejection `json:"items"`
}

// Rejection is a device that was rejected for a wrong or revoked token, which is not kept.
type Rejection struct {
	At   time.Time          `json:"at"`
	Kind records.DeviceKind `json:"kind"`
	From string             `json:"from"` // its address
}

// SettingsResponse are the sections of the settings.
type SettingsResponse struct {
	Items []Section `json:"items"`
}

// Section is a section of the settings with the revision that a change has to name, and how
// its form is drawn. Its value is an object of the fields.
type Section struct {
	Section  settings.SectionName `json:"section"`
	Revision settings.Revision    `json:"revision"`
	Value    any                  `json:"value" tstype:"any"`
	Fields   []settings.Field     `json:"fields"`
}

// SettingsRequest puts a section in the place of the one that stands.
type SettingsRequest struct {
	Revision settings.Revision `json:"revision"`
	Value    SectionValue      `json:"value"`
}

// SectionValue is a section in a request: whole, and told apart from none.
type SectionValue struct {
	settings.Section
	given bool
}

// UnmarshalJSON is as strict as the rest of the body.
func (v *SectionValue) UnmarshalJSON(b []byte) error {
	v.given = !bytes.Equal(b, []byte("null"))
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	return d.Decode(v.Section)
}

// SynonymsResponse is the table of everyday words with the revision that a change has to name.
type SynonymsResponse struct {
	Items    []catalog.Synonym `json:"items"`
	Revision settings.Revision `json:"revision"`
	// Added are lines that the program does not bring so, Missing the brought ones that are not
	// in the table: what bringing them back would change.
	Added   int `json:"added"`
	Missing int `json:"missing"`
	// Names are the names of the procedures that the lines lead to, by code.
	Names map[ids.Procedure]string `json:"names"`
}

// SynonymsRequest puts a whole table in the place of the one in use.
type SynonymsRequest struct {
	Revision settings.Revision  `json:"revision"`
	Items    *[]catalog.Synonym `json:"items"`
}

// RestoreRequest brings the program's own table back.
type RestoreRequest struct {
	Revision settings.Revision `json:"revision"`
}
