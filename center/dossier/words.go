package dossier

import "motcua/center/enum"

var (
	unitNames     = enum.Of[Unit]("unit", []string{WorkingDays: "working_day", CalendarDays: "day", Hours: "hour"})
	returnByNames = enum.Of[ReturnBy]("return_by", []string{AtCounter: "counter", ByPost: "post", Online: "online"})
	statusNames   = enum.Of[Status]("status", []string{Received: "received"})
)

// UnitOf reads the catalogue's word for a unit; an empty word is UnknownLimit.
func UnitOf(word string) (Unit, error) {
	var u Unit
	err := u.UnmarshalText([]byte(word))
	return u, err
}

// MarshalText writes the protocol's word, empty for UnknownLimit.
func (u Unit) MarshalText() ([]byte, error) {
	if u == UnknownLimit {
		return []byte{}, nil
	}
	return unitNames.Text(u)
}

// UnmarshalText reads the protocol's word.
func (u *Unit) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*u = UnknownLimit
		return nil
	}
	return unitNames.Read(b, u)
}

// MarshalText writes the protocol's word.
func (r ReturnBy) MarshalText() ([]byte, error) {
	return returnByNames.Text(r)
}

// UnmarshalText reads the protocol's word.
func (r *ReturnBy) UnmarshalText(b []byte) error {
	return returnByNames.Read(b, r)
}

// MarshalText writes the protocol's word.
func (s Status) MarshalText() ([]byte, error) { return statusNames.Text(s) }

// UnmarshalText reads the protocol's word.
func (s *Status) UnmarshalText(b []byte) error {
	return statusNames.Read(b, s)
}
