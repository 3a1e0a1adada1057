package center

import "reflect"

// folded are the parts of the state that events alone make, by what they are called. What
// screens and seq are for a start follows from the journal's end, so they are not here.
var folded = []struct {
	name string
	of   func(*State) any
}{
	{"the day", func(s *State) any { return s.Day }},
	{"where the day begins", func(s *State) any { return s.first }},
	{"the book of dossiers", func(s *State) any { return s.Book }},
	{"what requests were told", func(s *State) any { return s.answers }},
	{"the dossiers of tickets", func(s *State) any { return s.lodged }},
	{"who acted as supervisor", func(s *State) any { return s.actionStaff }},
	{"the calls for help", func(s *State) any { return s.helps }},
	{"the ratings", func(s *State) any { return s.ratings }},
}

// unlike names what events have led to and two states hold differently, empty when they
// agree.
func unlike(a, b *State) string {
	if a.seq != b.seq {
		return "the newest record"
	}
	for _, part := range folded {
		if !reflect.DeepEqual(part.of(a), part.of(b)) {
			return part.name
		}
	}
	return ""
}

// differ names what two states hold differently, of events or of a table; empty when they
// agree.
func differ(a, b *State) string {
	if wrong := unlike(a, b); wrong != "" {
		return wrong
	}
	for _, t := range allTables() {
		if wrong := t.differs(a, b); wrong != "" {
			return wrong
		}
	}
	return ""
}
