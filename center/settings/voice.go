package settings

import (
	"slices"

	"motcua/center/refusal"
)

// VoiceRules say how numbers are announced in the halls. It is a section of the settings.
type VoiceRules struct {
	// Languages are those that are spoken, in this order; see VoiceLanguages.
	Languages []string `json:"languages"`
	// Repeats is how often each announcement is said: once or twice.
	Repeats int `json:"repeats"`
	// Chime rings before an announcement.
	Chime bool `json:"chime"`
	// Volume is in percent of what the machines give.
	Volume int `json:"volume"`
}

// usualVolume is loud without drowning a conversation at a counter.
const usualVolume = 80

// usualVoice holds until the centre says otherwise: Vietnamese, once, as the clerk can
// call again.
var usualVoice = VoiceRules{Languages: []string{"vi"}, Repeats: 1, Chime: true, Volume: usualVolume}

// VoiceLanguages are the languages that there may be recordings of: Vietnamese, English,
// Chinese, and those of the province's peoples.
func VoiceLanguages() []string {
	return []string{"vi", "en", "zh", "tay", "nung", "hmong", "dao"}
}

// VoiceRules are the rules that hold.
func (s *Settings) VoiceRules() VoiceRules {
	if s.Voice == nil {
		return usualVoice
	}
	return *s.Voice
}

// Section names the section.
func (*VoiceRules) Section() SectionName { return "voice" }

func (r *VoiceRules) take(s *Settings) { *r = s.VoiceRules() }
func (r *VoiceRules) put(s *Settings)  { s.Voice = r }

func (r *VoiceRules) check() error {
	if len(r.Languages) == 0 {
		return refusal.FieldMissing.In("languages")
	}
	for i, l := range r.Languages {
		if err := oneOf("languages", l, VoiceLanguages()); err != nil {
			return err
		}
		if slices.Contains(r.Languages[:i], l) {
			return refusal.GivenTwice.In("languages").Value(l)
		}
	}
	return first(outside("repeats", r.Repeats, 1, 2), outside("volume", r.Volume, 0, 100))
}
