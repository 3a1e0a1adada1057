package settings

import (
	"regexp"

	"motcua/center/refusal"
)

// KioskRules is the section of what all kiosks share.
type KioskRules struct {
	// PIN opens a kiosk's own settings screen to the staff: 6 to 8 digits, empty for
	// nobody. It opens a name and a volume, nothing of anybody, so it is kept as it is.
	PIN string `json:"pin"`
}

// KioskRules are the rules that hold.
func (s *Settings) KioskRules() KioskRules {
	if s.Kiosks == nil {
		return KioskRules{}
	}
	return *s.Kiosks
}

// Section names the section.
func (*KioskRules) Section() SectionName { return "kiosks" }

func (r *KioskRules) take(s *Settings) { *r = s.KioskRules() }
func (r *KioskRules) put(s *Settings)  { s.Kiosks = r }

var pinForm = regexp.MustCompile(`^([0-9]{6,8})?$`)

func (r *KioskRules) check() error {
	if !pinForm.MatchString(r.PIN) {
		return refusal.BadPIN.In("pin")
	}
	return nil
}
