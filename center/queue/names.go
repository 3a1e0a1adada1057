package queue

import (
	"fmt"

	"motcua/center/enum"
)

// LineID is the letter of a line (hàng chờ), e.g. "A".
type LineID string

// CounterID is the number on a counter (quầy), e.g. "3".
type CounterID string

// HallID names a waiting hall (sảnh chờ), e.g. "1".
type HallID string

// StaffID is a member of staff's user name.
type StaffID string

// TicketID is unique for ever: the service day and the number, e.g. "20261123-A001".
type TicketID string

// Token is the unguessable part of a ticket's follow address. It opens nothing
// but that one ticket and dies when the day is closed.
type Token string

// ServiceDay is a date in Asia/Ho_Chi_Minh, written 2026-11-23.
type ServiceDay string

// Number is what the citizen sees and hears: the line's letter and the running
// number of the day, e.g. "A001". It grows beyond three digits when it must.
type Number string

// NumberOf is the nth number of a line's day, n counted from 1.
func NumberOf(line LineID, n int) Number {
	return Number(fmt.Sprintf("%s%03d", line, n))
}

// LineOf is the line in which a number was given; the ticket may have been moved since.
func (n Number) LineOf() LineID {
	for i := range len(n) {
		if n[i] >= '0' && n[i] <= '9' {
			return LineID(n[:i])
		}
	}
	return LineID(n)
}

// IDOf is the ticket id of a number on a day.
func IDOf(day ServiceDay, number Number) TicketID {
	b := make([]byte, 0, 16)
	for i := 0; i < len(day); i++ {
		if day[i] != '-' {
			b = append(b, day[i])
		}
	}
	b = append(b, '-')
	return TicketID(append(b, number...))
}

// Status is where a ticket stands. The zero value is no status at all.
type Status uint8

// The statuses of a ticket (trạng thái của số).
const (
	Waiting Status = iota + 1
	Called
	Serving
	Parked
	Done
	NoShow
	Cancelled
	Remote   // taken on a phone, the citizen is not here yet
	Released // taken on a phone, and nobody came by the check-in time
)

var statusNames = enum.Of[Status]("status", []string{
	Waiting: "waiting", Called: "called", Serving: "serving", Parked: "parked", Done: "done", NoShow: "no_show", Cancelled: "cancelled",
	Remote: "remote", Released: "released",
})

// String is the status as the protocol writes it.
func (s Status) String() string { return statusNames.Name(s) }

// MarshalText writes the protocol's word; an invalid status is an error.
func (s Status) MarshalText() ([]byte, error) { return statusNames.Text(s) }

// UnmarshalText reads the protocol's word.
func (s *Status) UnmarshalText(b []byte) error {
	return statusNames.Read(b, s)
}

// Priority is the group a citizen declares at the kiosk. The zero value is no
// group at all; a citizen without a group is Ordinary.
type Priority uint8

// The priority groups (diện ưu tiên). No statute fixes an order among them, so
// there is none: a ticket is a priority ticket or it is not.
const (
	Ordinary Priority = iota + 1
	Elderly
	Disabled
	Pregnant
	Merit
	Child
	Ill
)

var priorityNames = enum.Of[Priority]("priority", []string{Ordinary: "ordinary", Elderly: "elderly", Disabled: "disabled", Pregnant: "pregnant", Merit: "merit", Child: "child", Ill: "ill"})

// String is the group as the protocol writes it.
func (p Priority) String() string { return priorityNames.Name(p) }

// MarshalText writes the protocol's word; an invalid group is an error.
func (p Priority) MarshalText() ([]byte, error) {
	return priorityNames.Text(p)
}

// UnmarshalText reads the protocol's word.
func (p *Priority) UnmarshalText(b []byte) error {
	return priorityNames.Read(b, p)
}

// Outcome is how a visit at the counter ended. The zero value is none.
type Outcome uint8

// The outcomes of a visit (kết quả lượt phục vụ).
const (
	Served Outcome = iota + 1
	MissingDocuments
	GuidanceOnly
)

var outcomeNames = enum.Of[Outcome]("outcome", []string{Served: "served", MissingDocuments: "missing_documents", GuidanceOnly: "guidance_only"})

// String is the outcome as the protocol writes it.
func (o Outcome) String() string { return outcomeNames.Name(o) }

// MarshalText writes the protocol's word; an invalid outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeNames.Text(o) }

// UnmarshalText reads the protocol's word.
func (o *Outcome) UnmarshalText(b []byte) error {
	return outcomeNames.Read(b, o)
}
