package settings

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"motcua/center/dossier"
	"motcua/center/refusal"
)

// SectionName names a section in addresses and events.
type SectionName string

// Section is a part of the settings that the office changes as a whole. Its fields say in
// their tags what they may hold; see Field. What one section says of another is checked by
// Settings.Check.
type Section interface {
	// Section is its name.
	Section() SectionName
	// take copies it out of the settings; put puts it in.
	take(s *Settings)
	put(s *Settings)
}

// Address is the section of the address that phones reach.
type Address struct {
	PublicURL string `json:"public_url" set:"text,shape=address,hint=http://192.168.1.10:8080"`
}

// Opening is the section of the hours.
type Opening struct {
	Sessions []dossier.Session `json:"sessions" set:"list,required"`
	Hours
}

// DaysOff is the section of the holidays, and of weekend days that are worked.
type DaysOff struct {
	// Days are at most some twenty years of holidays, which fit into a request.
	Days []dossier.DayOff `json:"days" set:"list,max=400"`
}

// HallList is the section of the halls.
type HallList struct {
	Halls []Hall `json:"halls" set:"list,required"`
}

// LineList is the section of the lines.
type LineList struct {
	Lines []Line `json:"lines" set:"list,required"`
}

// CounterList is the section of the counters.
type CounterList struct {
	Counters []Counter `json:"counters" set:"list,required"`
}

// Sections is an empty section of each name, in the order of the office's page.
func Sections() []Section {
	return []Section{
		&Centre{}, &Address{}, &Opening{}, &DaysOff{}, &NumberRules{}, &QueueRules{}, &Alerts{}, &RemoteRules{}, &KioskRules{},
		&HallList{}, &LineList{}, &CounterList{}, &ElsewhereList{}, &ScreenList{}, &VoiceRules{},
	}
}

// SectionNamed is an empty section of that name; ok is false when there is none.
func SectionNamed(name SectionName) (x Section, ok bool) {
	for _, x := range Sections() {
		if x.Section() == name {
			return x, true
		}
	}
	return nil, false
}

// Section names the section.
func (*Centre) Section() SectionName      { return "centre" }
func (*Address) Section() SectionName     { return "address" }
func (*Opening) Section() SectionName     { return "opening" }
func (*DaysOff) Section() SectionName     { return "days_off" }
func (*QueueRules) Section() SectionName  { return "queue" }
func (*Alerts) Section() SectionName      { return "alerts" }
func (*HallList) Section() SectionName    { return "halls" }
func (*LineList) Section() SectionName    { return "lines" }
func (*CounterList) Section() SectionName { return "counters" }

func (x *Centre) take(s *Settings)      { *x = s.Centre }
func (x *Address) take(s *Settings)     { x.PublicURL = s.PublicURL }
func (x *Opening) take(s *Settings)     { x.Sessions, x.Hours = s.Calendar.Sessions, s.Hours }
func (x *DaysOff) take(s *Settings)     { x.Days = s.Calendar.Days }
func (x *QueueRules) take(s *Settings)  { *x = s.Queue }
func (x *Alerts) take(s *Settings)      { *x = s.Alerts }
func (x *HallList) take(s *Settings)    { x.Halls = s.Halls }
func (x *LineList) take(s *Settings)    { x.Lines = s.Lines }
func (x *CounterList) take(s *Settings) { x.Counters = s.Counters }

func (x *Centre) put(s *Settings)      { s.Centre = *x }
func (x *Address) put(s *Settings)     { s.PublicURL = x.PublicURL }
func (x *Opening) put(s *Settings)     { s.Calendar.Sessions, s.Hours = x.Sessions, x.Hours }
func (x *DaysOff) put(s *Settings)     { s.Calendar.Days = x.Days }
func (x *QueueRules) put(s *Settings)  { s.Queue = *x }
func (x *Alerts) put(s *Settings)      { s.Alerts = *x }
func (x *HallList) put(s *Settings)    { s.Halls = x.Halls }
func (x *LineList) put(s *Settings)    { s.Lines = x.Lines }
func (x *CounterList) put(s *Settings) { s.Counters = x.Counters }

// Revision tells one content of a section from another.
type Revision string

// RevisionOf is the beginning of the hash of a section's JSON: enough to see that
// somebody else has changed it.
func RevisionOf(x Section) (Revision, error) {
	b, err := json.Marshal(x)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(b)
	return Revision(hex.EncodeToString(sum[:8])), nil
}

// Section is a section as it stands, with its revision.
func (s *Settings) Section(name SectionName) (Section, Revision, error) {
	x, ok := SectionNamed(name)
	if !ok {
		return nil, "", refusal.UnknownSection.In("section").Value(string(name))
	}
	x.take(s)
	revision, err := RevisionOf(x)
	return x, revision, err
}

// With are the settings with another section in the place of theirs, if they could be
// used so.
func (s *Settings) With(x Section) (*Settings, error) {
	if err := checkSection(x); err != nil {
		return nil, err
	}
	next := *s
	x.put(&next)
	if err := next.Check(); err != nil {
		return nil, err
	}
	return &next, nil
}
