package center

import (
	"encoding/json"
	"fmt"

	"motcua/center/dossier"
	"motcua/center/queue"
)

// What happened to a member of staff, a device or a notice.
type What string

// The things that happen to staff, devices and notices.
const (
	Added       What = "added"
	NewPassword What = "new_password"
	Disabled    What = "disabled"
	Enabled     What = "enabled"
	Paired      What = "paired"
	Revoked     What = "revoked"
	Expired     What = "expired"
	Restored    What = "restored"
	Erased      What = "erased"
	Used        What = "used"
	PrintingSet What = "printing_set"
	Renamed     What = "renamed"
)

// DeviceID names a device.
type DeviceID string

// Hash is the SHA-256 of something that is not in the event, in hexadecimal.
type Hash string

// StaffChanged notes a change to a member of staff; the record holds the rest.
type StaffChanged struct {
	Staff queue.StaffID `json:"staff"`
	What  What          `json:"what"`
}

// DeviceChanged notes a change to a device; the record holds the rest.
type DeviceChanged struct {
	Device DeviceID `json:"device"`
	What   What     `json:"what"`
}

// SignedIn notes that a member of staff signed in.
type SignedIn struct {
	Staff queue.StaffID `json:"staff"`
}

// SignedOut notes that a member of staff signed out.
type SignedOut struct {
	Staff queue.StaffID `json:"staff"`
}

// SettingsChanged notes that the settings became those with this hash, and which section
// was changed; none at a centre's first start.
type SettingsChanged struct {
	Settings Hash        `json:"settings"`
	Section  SectionName `json:"section,omitempty"`
}

// Kind names the event in the journal.
func (StaffChanged) Kind() string    { return "staff_changed" }
func (DeviceChanged) Kind() string   { return "device_changed" }
func (SignedIn) Kind() string        { return "signed_in" }
func (SignedOut) Kind() string       { return "signed_out" }
func (SettingsChanged) Kind() string { return "settings_changed" }

// Kinds is every kind of event of the journal with an empty event of it.
func Kinds() map[string]any {
	kinds := map[string]any{(dossier.Lodged{}).Kind(): dossier.Lodged{}}
	for kind, e := range queue.Kinds() {
		kinds[kind] = e
	}
	for _, e := range []event{StaffChanged{}, DeviceChanged{}, SignedIn{}, SignedOut{}, SettingsChanged{}, NoticeChanged{}, SynonymsChanged{}, WaitsMeasured{}, BookingChanged{}, HelpCalled{}, HelpAnswered{}, RatingGiven{}} {
		kinds[e.Kind()] = e
	}
	return kinds
}

// UnknownEventError is returned for an event that this program does not know. To
// skip it would be to forget something that happened.
type UnknownEventError struct{ Kind string }

// Error says what is true and what to do.
func (e *UnknownEventError) Error() string {
	return fmt.Sprintf("the journal has an event of kind %q, which this program does not know; start the newer program that wrote it, or restore a backup made before the update", e.Kind)
}

// decode reads an event of the journal.
func decode(kind string, data []byte) (event, error) {
	if e, known, err := queue.Decode(kind, data); known {
		return e, err
	}
	if e, known, err := dossier.Decode(kind, data); known {
		return e, err
	}
	switch kind {
	case "staff_changed":
		return read[StaffChanged](data)
	case "device_changed":
		return read[DeviceChanged](data)
	case "signed_in":
		return read[SignedIn](data)
	case "signed_out":
		return read[SignedOut](data)
	case "settings_changed":
		return read[SettingsChanged](data)
	case "notice_changed":
		return read[NoticeChanged](data)
	case "synonyms_changed":
		return read[SynonymsChanged](data)
	case "booking_changed":
		return read[BookingChanged](data)
	case "help_called":
		return read[HelpCalled](data)
	case "help_answered":
		return read[HelpAnswered](data)
	case "rating_given":
		return read[RatingGiven](data)
	case "waits_measured":
		return read[WaitsMeasured](data)
	}
	return nil, &UnknownEventError{Kind: kind}
}

func read[E event](data []byte) (event, error) {
	var e E
	if err := json.Unmarshal(data, &e); err != nil {
		return nil, fmt.Errorf("reading a %s event: %w", e.Kind(), err)
	}
	return e, nil
}
