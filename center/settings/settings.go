// Package settings is how a centre is set up: its halls, lines and counters, its hours, and
// the rules of its queue, its phones, kiosks and screens. It says what each section holds,
// what is refused, and what follows from the settings at a moment; it stores nothing and
// knows no ticket. Deciding that a section changes is the centre's.
package settings

import (
	"cmp"
	"time"

	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/ids"
	"motcua/center/queue"
)

// Settings is how a centre is set up. What a centre begins with is handed to Open and is
// stored with the first start, so that a newer program changes nothing by itself. Sections
// that an older program did not store are read as Defaults has them.
type Settings struct {
	Centre Centre `json:"centre"`
	// AgencyCode is the identifier that dossier codes begin with; AgencyCodes has
	// those of single agencies, by name, where the province has assigned them.
	AgencyCode  dossier.AgencyCode            `json:"agency_code"`
	AgencyCodes map[string]dossier.AgencyCode `json:"agency_codes"`
	Halls       []Hall                        `json:"halls"`
	Lines       []Line                        `json:"lines"`
	Counters    []Counter                     `json:"counters"`
	Queue       QueueRules                    `json:"queue"`
	Alerts      Alerts                        `json:"alerts"`
	Remote      RemoteRules                   `json:"remote"`
	Calendar    dossier.Calendar              `json:"calendar"`
	Hours       Hours                         `json:"hours"`
	Numbers     NumberRules                   `json:"numbers"`
	Kiosks      KioskRules                    `json:"kiosks"`
	Voice       VoiceRules                    `json:"voice"`
	// Screens is nil until the office sets it: until then every hall has one, those that come
	// later too; see ScreenList.
	Screens *ScreenList `json:"screens,omitempty"`
	// Elsewhere are the agencies and procedures that are handled in another place.
	Elsewhere []Elsewhere `json:"elsewhere,omitempty"`
	// PublicURL is the address under which phones reach the program, without a
	// slash at the end; empty means the address that the kiosk itself uses.
	PublicURL string `json:"public_url"`
}

// PhonesReach is the address under which phones reach the program: the public one if the
// office has set it, else the one under which the page itself came.
func (s *Settings) PhonesReach(own string) string { return cmp.Or(s.PublicURL, own) }

// QueueRules are the rules of docs/queue.md.
type QueueRules struct {
	// OrdinaryPerPriority is after how many ordinary tickets of a line a priority
	// ticket of that line goes before ordinary ones that came earlier; at least 1.
	OrdinaryPerPriority int `json:"ordinary_per_priority" set:"number,min=1,max=20,unit=numbers,default=2"`
	// BoundMinutes is how long after somebody who came later was called first a waiting
	// ticket goes before everyone; at least 1.
	BoundMinutes int `json:"bound_minutes" set:"number,min=1,max=240,unit=minutes,default=15"`
	// Recalls is after how many recalls the next one makes a number a no-show; 0: never.
	Recalls int `json:"recalls" set:"number,min=0,max=10,unit=times,default=3"`
	// UndoSeconds is how long a counter's last step can be taken back.
	UndoSeconds int `json:"undo_seconds" set:"number,min=0,max=600,unit=seconds,default=120"`
}

// Alerts are the longest waits of a line at which its light turns.
type Alerts struct {
	// AmberMinutes deserve a look: by default twice a short visit (8–10 minutes) with one
	// person ahead.
	AmberMinutes int `json:"amber_minutes" set:"number,min=1,max=480,unit=minutes,default=20"`
	// RedMinutes ask for an act; more than AmberMinutes. By default beyond the half hour within
	// which centres promise to receive a citizen, with room for one long visit.
	RedMinutes int `json:"red_minutes" set:"number,min=1,max=480,unit=minutes,default=40"`
}

// Centre is what the papers and pages call the centre.
type Centre struct {
	Name   string `json:"name" set:"text,required,latin"`
	Parent string `json:"parent" set:"text,latin"`          // the authority above it, as papers print it
	Place  string `json:"place" set:"text,required,latin"`  // where papers are dated
	Suffix string `json:"suffix" set:"text,required,latin"` // of slip numbers, e.g. TTPVHCC
}

// FullName is the centre with its place, as a sentence on paper names it.
func (c Centre) FullName() string { return c.Name + " " + c.Place }

// Hall is one waiting hall.
type Hall struct {
	ID   queue.HallID `json:"id" set:"text,required,shape=hall,unique"`
	Name string       `json:"name" set:"text,required"`
}

// LineKind says what a line is for. The zero value is invalid.
type LineKind string

// The kinds of lines.
const (
	ForAgency  LineKind = "agency"  // dossiers and questions of certain agencies
	ForCollect LineKind = "collect" // results to collect
	ForPostal  LineKind = "postal"  // customers of the post office in the same hall
	ForHelp    LineKind = "help"    // questions, whatever the procedure
)

// Line is one line with the agencies and single procedures that go to it. A
// procedure named in Procedures goes there whatever its agency.
type Line struct {
	ID          queue.LineID      `json:"id" set:"text,required,shape=line,unique"`
	Name        map[string]string `json:"name" set:"texts,required"` // by language: vi, en, zh
	Kind        LineKind          `json:"kind" set:"choice,options=agency|collect|postal|help,code=unknown_kind"`
	Hall        queue.HallID      `json:"hall" set:"text"`
	MeanMinutes int               `json:"mean_minutes" set:"number,min=1,max=240"` // of a visit, until the centre has measured its own
	Quota       Quota             `json:"quota,omitzero"`
	Agencies    []string          `json:"agencies,omitempty" set:"names"`
	Procedures  []ids.Procedure   `json:"procedures,omitempty" set:"letters"`
	Closed      bool              `json:"closed,omitempty" set:"bool"`
}

// Quota is how many numbers a line gives, of a day and of a session; 0 is no limit. It
// counts numbers that were given, from kiosks and phones: one that is given back does not
// free its place, as the counters have planned by what was given.
type Quota struct {
	Day     int `json:"day,omitempty" set:"count,min=0,max=9999"`
	Session int `json:"session,omitempty" set:"count,min=0,max=9999"`
}

// Counter is one counter and the lines it serves; see queue.Counter. Way tells a citizen
// how to get there, by language: vi, en, zh; Arrow is the direction that screens draw.
type Counter struct {
	ID      queue.CounterID      `json:"id" set:"text,required,shape=counter,unique"`
	Hall    queue.HallID         `json:"hall" set:"text"`
	Lines   []queue.LineID       `json:"lines" set:"letters,required"`
	Mode    queue.Mode           `json:"mode,omitempty" set:"choice,options=arrival|order|weights"`
	Weights map[queue.LineID]int `json:"weights,omitempty" set:"weights"`
	Helps   []queue.LineID       `json:"helps,omitempty" set:"letters"`
	Way     Way                  `json:"way,omitempty" set:"texts,every,max=120"` // three lines on a phone
	Arrow   Arrow                `json:"arrow,omitempty" set:"maybe,options=left|right|ahead|up|down|back"`
}

// Plan is what the queue needs of the settings.
func (s *Settings) Plan() *queue.Plan {
	p := &queue.Plan{Rule: queue.Rule{
		OrdinaryPerPriority: s.Queue.OrdinaryPerPriority,
		Bound:               time.Duration(s.Queue.BoundMinutes) * time.Minute,
		Recalls:             s.Queue.Recalls,
		Undo:                time.Duration(s.Queue.UndoSeconds) * time.Second,
	}}
	for _, l := range s.Lines {
		p.Lines = append(p.Lines, queue.Line{ID: l.ID, Hall: l.Hall, Closed: l.Closed})
	}
	for _, c := range s.Counters {
		p.Counters = append(p.Counters, queue.Counter{ID: c.ID, Hall: c.Hall, Lines: c.Lines, Mode: c.Mode, Weights: c.Weights, Helps: c.Helps})
	}
	return p
}

// Line finds a line by its letter.
func (s *Settings) Line(id queue.LineID) (Line, bool) {
	for _, l := range s.Lines {
		if l.ID == id {
			return l, true
		}
	}
	return Line{}, false
}

// LineOf is the line that a procedure goes to: its own, else its agency's, else
// the first line for agencies.
func (s *Settings) LineOf(p *catalog.Procedure) queue.LineID {
	var ofAgency, first queue.LineID
	for _, l := range s.Lines {
		for _, code := range l.Procedures {
			if code == p.Code {
				return l.ID
			}
		}
		for _, a := range l.Agencies {
			if a == p.Agency && ofAgency == "" {
				ofAgency = l.ID
			}
		}
		if l.Kind == ForAgency && first == "" {
			first = l.ID
		}
	}
	if ofAgency != "" {
		return ofAgency
	}
	return first
}

// LineFor is the first line of a kind.
func (s *Settings) LineFor(kind LineKind) (queue.LineID, bool) {
	for _, l := range s.Lines {
		if l.Kind == kind {
			return l.ID, true
		}
	}
	return "", false
}

// LineOfAgency is the line that an agency's citizens go to, empty for an agency
// that no line names.
func (s *Settings) LineOfAgency(agency string) queue.LineID {
	for _, l := range s.Lines {
		for _, a := range l.Agencies {
			if a == agency {
				return l.ID
			}
		}
	}
	return ""
}

// CodeOfAgency is the identifier that dossiers of an agency get.
func (s *Settings) CodeOfAgency(agency string) dossier.AgencyCode {
	if code, ok := s.AgencyCodes[agency]; ok {
		return code
	}
	return s.AgencyCode
}

// visitLines are the kinds of lines for visits that need no procedure.
var visitLines = map[queue.Visit]LineKind{queue.ForResult: ForCollect, queue.ForQuestion: ForHelp, queue.ForPost: ForPostal}

// LineOfVisit is the line of a visit: its own kind's where the centre has one, else the
// procedure's. It is empty when there is neither.
func (s *Settings) LineOfVisit(v queue.Visit, p *catalog.Procedure) queue.LineID {
	if kind, ok := visitLines[v]; ok {
		if line, ok := s.LineFor(kind); ok {
			return line
		}
	}
	if p == nil {
		return ""
	}
	return s.LineOf(p)
}

// MinutesOfLines is how long a visit of each line is taken to last until measured.
func (s *Settings) MinutesOfLines() map[queue.LineID]int {
	minutes := map[queue.LineID]int{}
	for _, l := range s.Lines {
		minutes[l.ID] = l.MeanMinutes
	}
	return minutes
}
