package catalog

import (
	"motcua/center/enum"
	"motcua/center/ids"
)

// Procedure is one administrative procedure as the national portal and the
// province's decisions publish it. A nil TimeLimit, FeeVND or Documents means
// that the source does not say: show "theo quy định", never 0.
type Procedure struct {
	Code ids.Procedure `json:"code"`
	// Name is the official name, up to 500 characters: wrap it, never cut it.
	Name   string `json:"name"`
	Field  string `json:"field"`  // lĩnh vực
	Agency string `json:"agency"` // the agency that resolves it (cơ quan giải quyết)
	Level  Level  `json:"level"`
	// TimeLimit counts TimeUnits. A limit of a fractional number of working days
	// is given in working hours, see readLimit.
	TimeLimit *int   `json:"time_limit"`
	TimeUnit  Unit   `json:"time_unit"`
	FeeVND    *int64 `json:"fee_vnd"` // đồng; 0 means free of charge
	// WholeAtCentre says that the procedure is received, resolved and returned at
	// the centre itself (TT 01/2018/TT-VPCP art. 6). The shipped list is an
	// illustration: the centre sets its own by an import.
	WholeAtCentre bool `json:"whole_at_centre"`
	// Documents are left out of lists: only a procedure's own page shows them.
	Documents []Document `json:"-"`
}

// Level is the level of government that a procedure belongs to. The zero value is
// no level at all.
type Level uint8

// The two levels of local government since 1 July 2025.
const (
	Province Level = iota + 1
	Commune
)

var levelNames = enum.Of[Level]("level", []string{Province: "province", Commune: "commune"})

// String is the level as the protocol writes it.
func (l Level) String() string { return levelNames.Name(l) }

// MarshalText writes the protocol's word; an invalid level is an error.
func (l Level) MarshalText() ([]byte, error) { return levelNames.Text(l) }

// Unit says in what a time limit is counted. The zero value means that no limit
// is known.
type Unit uint8

// The units of a time limit. Hours are working hours, eight to a working day.
const (
	UnknownUnit Unit = iota
	WorkingDays
	CalendarDays
	Hours
)

var unitNames = enum.Of[Unit]("unit", []string{WorkingDays: "working_day", CalendarDays: "day", Hours: "hour"})

// String is the unit as the protocol writes it, empty when it is not known.
func (u Unit) String() string {
	if u == UnknownUnit {
		return ""
	}
	return unitNames.Name(u)
}

// MarshalJSON writes the protocol's word, null for an unknown unit; an invalid
// unit is an error.
func (u Unit) MarshalJSON() ([]byte, error) {
	if u == UnknownUnit {
		return []byte("null"), nil
	}
	word, err := unitNames.Text(u)
	if err != nil {
		return nil, err
	}
	return []byte(`"` + string(word) + `"`), nil
}
