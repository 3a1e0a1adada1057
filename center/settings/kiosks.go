package settings

// KioskRules is the section of what all kiosks share.
type KioskRules struct {
	// PIN opens a kiosk's own settings screen to the staff: 6 to 8 digits, empty for
	// nobody. It opens a name and a volume, nothing of anybody, so it is kept as it is.
	PIN string `json:"pin" set:"text,shape=pin,hint=482913"`
}

// Section names the section.
func (*KioskRules) Section() SectionName { return "kiosks" }

func (r *KioskRules) take(s *Settings) { *r = s.Kiosks }
func (r *KioskRules) put(s *Settings)  { s.Kiosks = *r }
