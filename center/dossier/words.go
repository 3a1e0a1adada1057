package dossier

import "fmt"

var (
	unitNames     = [...]string{WorkingDays: "working_day", CalendarDays: "day", Hours: "hour"}
	returnByNames = [...]string{AtCounter: "counter", ByPost: "post", Online: "online"}
	statusNames   = [...]string{Received: "received"}
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
	return textOf("unit", unitNames[:], uint8(u))
}

// UnmarshalText reads the protocol's word.
func (u *Unit) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*u = UnknownLimit
		return nil
	}
	v, err := valueOf("unit", unitNames[:], string(b))
	*u = Unit(v)
	return err
}

// MarshalText writes the protocol's word.
func (r ReturnBy) MarshalText() ([]byte, error) {
	return textOf("return_by", returnByNames[:], uint8(r))
}

// UnmarshalText reads the protocol's word.
func (r *ReturnBy) UnmarshalText(b []byte) error {
	v, err := valueOf("return_by", returnByNames[:], string(b))
	*r = ReturnBy(v)
	return err
}

// MarshalText writes the protocol's word.
func (s Status) MarshalText() ([]byte, error) { return textOf("status", statusNames[:], uint8(s)) }

// UnmarshalText reads the protocol's word.
func (s *Status) UnmarshalText(b []byte) error {
	v, err := valueOf("status", statusNames[:], string(b))
	*s = Status(v)
	return err
}

func textOf(what string, names []string, v uint8) ([]byte, error) {
	if int(v) < len(names) && names[v] != "" {
		return []byte(names[v]), nil
	}
	return nil, fmt.Errorf("%s %d is not one of the list", what, v)
}

func valueOf(what string, names []string, s string) (uint8, error) {
	for v, name := range names {
		if name != "" && name == s {
			return uint8(v), nil
		}
	}
	return 0, fmt.Errorf("%s %q is not one of the list", what, s)
}
