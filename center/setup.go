package center

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/settings"
)

// setup is how the centre is set up, and what the queue and the screens need of it.
type setup struct {
	Settings *settings.Settings
	Plan     *queue.Plan
	names    map[queue.LineID]string // of the lines, in Vietnamese
	stored   bool                    // the settings are the centre's own
}

// SettingsChanged notes that the settings became those with this hash, and which section
// was changed; none at a centre's first start.
type SettingsChanged struct {
	Settings Hash                 `json:"settings"`
	Section  settings.SectionName `json:"section,omitempty"`
}

// Kind names the event in the journal.
func (SettingsChanged) Kind() string { return "settings_changed" }

var _ = register(func(s *State, _ SettingsChanged, r *journal.Record) { s.screens = r.Seq })

// storedSettings are the settings as the data file has them. Sections and fields that an
// older program did not know are what they begin with.
type storedSettings settings.Settings

// UnmarshalJSON reads what is stored over the defaults.
func (s *storedSettings) UnmarshalJSON(b []byte) error {
	read := settings.Defaults()
	err := json.Unmarshal(b, &read)
	*s = storedSettings(read)
	return err
}

// settingsTable has the settings once they are the centre's own.
var settingsTable = singleOf("settings", "settings",
	func(s *State, v storedSettings) {
		s.use((*settings.Settings)(&v))
		s.stored = true
	},
	func(s *State) any { return s.setup },
	says[string, storedSettings]{
		follow: func(_ *verifier, w wants[string, storedSettings], e event, _ *journal.Record) {
			if e, ok := e.(SettingsChanged); ok {
				w.must("settings", func(_ storedSettings, written []byte) bool { return hashOf(written) == e.Settings })
			}
		},
	},
)

// use puts settings in force.
func (x *setup) use(set *settings.Settings) {
	x.Settings = set
	x.Plan = set.Plan()
	x.names = map[queue.LineID]string{}
	for _, l := range set.Lines {
		x.names[l.ID] = l.Name["vi"]
	}
}

func (x *setup) hasHall(id queue.HallID) bool {
	for _, h := range x.Settings.Halls {
		if h.ID == id {
			return true
		}
	}
	return false
}

// storeSettings is the change that stores the settings, of which a section was changed.
func storeSettings(next *settings.Settings, section settings.SectionName) (change, error) {
	r, err := settingsTable.put(storedSettings(*next))
	return change{events: []event{SettingsChanged{Settings: hashOf(r.Value), Section: section}}, rows: []row{r}}, err
}

// hashOf is the hash of what a row stores.
func hashOf(written []byte) Hash {
	sum := sha256.Sum256(written)
	return Hash(hex.EncodeToString(sum[:]))
}
