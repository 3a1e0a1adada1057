package queue

import (
	"maps"
	"time"
)

// ServiceTimes is how long visits take at this centre, measured from the call of a
// number to its end: the walk to the counter, the visit, and the minutes lost on
// numbers that nobody comes for. It holds no personal data and is written as it is
// into the records. The zero value is usable and knows nothing but usualMinutes.
type ServiceTimes struct {
	Procedures map[ProcedureCode]Level `json:"procedures,omitempty"`
	Fields     map[string]Level        `json:"fields,omitempty"`
	Lines      map[LineID]Level        `json:"lines,omitempty"`
	// Defaults are the minutes of a visit by line, as the settings give them until
	// there are measured ones; they are the settings', and not written.
	Defaults map[LineID]int `json:"-"`
}

// Level is what was measured of one procedure, field or line.
type Level struct {
	Visits   int     `json:"visits"`   // how many the averages rest on, at most memory
	Mean     float64 `json:"mean"`     // minutes
	Variance float64 `json:"variance"` // minutes squared
}

// ServiceTime is the expected length of a visit in minutes and its variance.
type ServiceTime struct {
	Mean     float64
	Variance float64
}

const (
	// usualMinutes is a visit of a line without a default.
	usualMinutes = 10
	// usualScatter is the variance of visits as a share of the squared mean, until
	// measured: most offices find a standard deviation of about half the mean.
	usualScatter = 0.3
	// memory is how many visits an average remembers, so that it follows a change of
	// the procedure within weeks.
	memory = 400
	// trust is how many visits of its own weigh as much as what the level above says.
	trust = 6
	// longest is how many times the expected a visit counts for at most: a number that
	// was left open over lunch must not become the average.
	longest = 4
)

// Copy is a copy that goes on by itself.
func (s *ServiceTimes) Copy() ServiceTimes {
	return ServiceTimes{
		Procedures: maps.Clone(s.Procedures), Fields: maps.Clone(s.Fields), Lines: maps.Clone(s.Lines), Defaults: maps.Clone(s.Defaults),
	}
}

// Observe learns from a visit that has ended, or from a number nobody came for. Field
// is the field (lĩnh vực) of the ticket's procedure, empty when it has none. A visit
// with added procedures teaches only about its line, as nobody knows how it divides.
func (s *ServiceTimes) Observe(t Ticket, field string) {
	if t.Status != Done && t.Status != NoShow || t.CalledAt.IsZero() || !t.EndedAt.After(t.CalledAt) {
		return
	}
	minutes := t.EndedAt.Sub(t.CalledAt).Minutes()
	if len(t.Added) > 0 {
		learn(&s.Lines, t.Line, minutes, s.line(t.Line))
		return
	}
	procedure, parent, line := s.Of(t.Procedure, field, t.Line), s.Of("", field, t.Line), s.line(t.Line)
	learn(&s.Lines, t.Line, minutes, line)
	if field != "" {
		learn(&s.Fields, field, minutes, parent)
	}
	if t.Procedure != "" {
		learn(&s.Procedures, t.Procedure, minutes, procedure)
	}
}

// learn moves the averages of a level towards one more visit.
func learn[K comparable](levels *map[K]Level, key K, minutes float64, expected ServiceTime) {
	if *levels == nil {
		*levels = map[K]Level{}
	}
	l := (*levels)[key]
	minutes = min(minutes, longest*expected.Mean)
	l.Visits = min(l.Visits+1, memory)
	weight := 1 / float64(l.Visits)
	off := minutes - l.Mean
	l.Mean += weight * off
	l.Variance = (1 - weight) * (l.Variance + weight*off*off)
	(*levels)[key] = l
}

// Of is what to expect of a visit. A procedure with few visits is taken to be like its
// field, a field with few like the line, and a line with few like its default: each
// level says as much as it has seen.
func (s *ServiceTimes) Of(procedure ProcedureCode, field string, line LineID) ServiceTime {
	expected := s.line(line)
	if field != "" {
		expected = s.Fields[field].over(expected)
	}
	if procedure != "" {
		expected = s.Procedures[procedure].over(expected)
	}
	return expected
}

func (s *ServiceTimes) line(id LineID) ServiceTime {
	mean := float64(usualMinutes)
	if m := s.Defaults[id]; m > 0 {
		mean = float64(m)
	}
	return s.Lines[id].over(ServiceTime{Mean: mean, Variance: usualScatter * mean * mean})
}

// over is a level's own measure mixed with what the level above expects.
func (l Level) over(above ServiceTime) ServiceTime {
	if l.Visits == 0 {
		return above
	}
	own := float64(l.Visits) / float64(l.Visits+trust)
	mean := own*l.Mean + (1-own)*above.Mean
	// Scatter is mixed as a share of the mean, so that a short procedure does not
	// inherit the minutes of a long line.
	scatter := own*l.Variance/(l.Mean*l.Mean) + (1-own)*above.Variance/(above.Mean*above.Mean)
	return ServiceTime{Mean: mean, Variance: scatter * mean * mean}
}

// minutes is a duration of so many minutes.
func minutes(m float64) time.Duration { return time.Duration(m * float64(time.Minute)) }
