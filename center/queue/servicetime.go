package queue

import (
	"maps"
	"time"

	"motcua/center/ids"
)

// ServiceTimes is how long visits take at this centre, measured from the call of a
// number to its end: the walk to the counter, the visit, and the minutes lost on
// numbers that nobody comes for. It holds no personal data and is stored as it is. The
// zero value is usable and gives defaultMinutes.
type ServiceTimes struct {
	Procedures map[ids.Procedure]Level `json:"procedures,omitempty"`
	Fields     map[string]Level        `json:"fields,omitempty"`
	Lines      map[LineID]Level        `json:"lines,omitempty"`
	// Defaults are the minutes of a visit by line, as the settings give them until
	// there are measured ones; they are the settings', and not written.
	Defaults map[LineID]int `json:"-"`
}

// Level is what was measured of one procedure, field or line.
type Level struct {
	Visits   int     `json:"visits"`   // how many the averages are of, at most maxVisits
	Mean     float64 `json:"mean"`     // minutes
	Variance float64 `json:"variance"` // minutes squared
}

// ServiceTime is the expected length of a visit in minutes and its variance.
type ServiceTime struct {
	Mean     float64
	Variance float64
}

const (
	// defaultMinutes is the length of a visit in a line without a default.
	defaultMinutes = 10
	// defaultVariation is the variance of visits as a share of the squared mean, until
	// measured: most offices find a standard deviation of about half the mean.
	defaultVariation = 0.3
	// maxVisits limits the visits that an average is of, so that it follows a change of the
	// procedure within weeks.
	maxVisits = 400
	// priorVisits is the weight of the level above, in visits of the level's own.
	priorVisits = 6
	// maxRatio limits how many times its expected length a visit counts for: a number that
	// was left open over lunch must not shift the average.
	maxRatio = 4
)

// Copy is an independent copy.
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
	minutes = min(minutes, maxRatio*expected.Mean)
	l.Visits = min(l.Visits+1, maxVisits)
	weight := 1 / float64(l.Visits)
	off := minutes - l.Mean
	l.Mean += weight * off
	l.Variance = (1 - weight) * (l.Variance + weight*off*off)
	(*levels)[key] = l
}

// Of is the expected length of a visit. A procedure with few visits is taken to be like its
// field, a field with few like its line, and a line with few like its default: each level
// counts by the visits that it has seen.
func (s *ServiceTimes) Of(procedure ids.Procedure, field string, line LineID) ServiceTime {
	expected := s.line(line)
	if field != "" {
		expected = s.Fields[field].blend(expected)
	}
	if procedure != "" {
		expected = s.Procedures[procedure].blend(expected)
	}
	return expected
}

func (s *ServiceTimes) line(id LineID) ServiceTime {
	mean := float64(defaultMinutes)
	if m := s.Defaults[id]; m > 0 {
		mean = float64(m)
	}
	return s.Lines[id].blend(ServiceTime{Mean: mean, Variance: defaultVariation * mean * mean})
}

// blend weights a level's own measurement with the expectation of the level above.
func (l Level) blend(above ServiceTime) ServiceTime {
	if l.Visits == 0 {
		return above
	}
	own := float64(l.Visits) / float64(l.Visits+priorVisits)
	mean := own*l.Mean + (1-own)*above.Mean
	// The variance is weighted as a share of the mean, so that a short procedure does not
	// inherit the minutes of a long line.
	variation := own*l.Variance/(l.Mean*l.Mean) + (1-own)*above.Variance/(above.Mean*above.Mean)
	return ServiceTime{Mean: mean, Variance: variation * mean * mean}
}

// minutes converts minutes to a duration.
func minutes(m float64) time.Duration { return time.Duration(m * float64(time.Minute)) }
