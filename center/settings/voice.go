package settings

// VoiceRules say how numbers are announced in the halls. It is a section of the settings.
type VoiceRules struct {
	// Languages are those that are spoken, in this order; see VoiceLanguages.
	Languages []string `json:"languages" set:"ordered,required,options=vi|en|zh|tay|nung|hmong|dao,default=vi"`
	// Repeats is how often each announcement is said: once, as the clerk can call again, or
	// twice.
	Repeats int `json:"repeats" set:"number,min=1,max=2,unit=times,default=1"`
	// Chime rings before an announcement.
	Chime bool `json:"chime" set:"bool,default=true"`
	// Volume is in percent of what the machines give. The default is loud without drowning a
	// conversation at a counter.
	Volume int `json:"volume" set:"number,min=0,max=100,unit=percent,default=80"`
}

// VoiceLanguages are the languages that there may be recordings of: Vietnamese, English,
// Chinese, and those of the province's peoples.
func VoiceLanguages() []string {
	return optionsOf(&VoiceRules{}, "languages")
}

// Section names the section.
func (*VoiceRules) Section() SectionName { return "voice" }

func (r *VoiceRules) take(s *Settings) { *r = s.Voice }
func (r *VoiceRules) put(s *Settings)  { s.Voice = *r }
