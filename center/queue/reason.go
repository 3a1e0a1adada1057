package queue

import "motcua/center/enum"

// ParkReason is why a ticket is set aside. The zero value is none.
type ParkReason uint8

// The reasons to park a ticket (lý do tạm gác).
const (
	FillingForm ParkReason = iota + 1
	FetchingPapers
	Paying
	OtherPark
	AskedTime // the citizen asked for it, see Postpone; no clerk parks for it
)

var parkNames = enum.Of[ParkReason]("reason", []string{FillingForm: "form", FetchingPapers: "papers", Paying: "paying", OtherPark: "other", AskedTime: "asked_time"})

// String is the reason as the protocol writes it.
func (r ParkReason) String() string { return parkNames.Name(r) }

// MarshalText writes the protocol's word; an invalid reason is an error.
func (r ParkReason) MarshalText() ([]byte, error) { return parkNames.Text(r) }

// UnmarshalText reads the protocol's word for a clerk's reason.
func (r *ParkReason) UnmarshalText(b []byte) error {
	return parkNames.Before(AskedTime).Read(b, r)
}

// PauseReason is why a counter pauses. The zero value is none: it does not.
type PauseReason uint8

// The reasons to pause a counter (lý do tạm ngừng).
const (
	Lunch PauseReason = iota + 1
	Errand
	Meeting
	OtherPause
)

var pauseNames = enum.Of[PauseReason]("reason", []string{Lunch: "lunch", Errand: "errand", Meeting: "meeting", OtherPause: "other"})

// String is the reason as the protocol writes it.
func (r PauseReason) String() string { return pauseNames.Name(r) }

// MarshalText writes the protocol's word; an invalid reason is an error.
func (r PauseReason) MarshalText() ([]byte, error) { return pauseNames.Text(r) }

// UnmarshalText reads the protocol's word.
func (r *PauseReason) UnmarshalText(b []byte) error {
	return pauseNames.Read(b, r)
}
