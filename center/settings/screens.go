package settings

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"motcua/center/check"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// ScreenID names a screen in its address.
type ScreenID string

// Screen is what one display of a hall shows.
type Screen struct {
	ID   ScreenID     `json:"id"`
	Name string       `json:"name"`
	Hall queue.HallID `json:"hall"`
	// Lines are those that it shows; none means all of its hall.
	Lines []queue.LineID `json:"lines"`
	// Layout is one of Layouts; Counter is the one of the layout "counter".
	Layout  string          `json:"layout"`
	Counter queue.CounterID `json:"counter"`
	Theme   string          `json:"theme"` // dark or light
	// Media gives a region of the screen to the pictures and videos of the centre.
	Media  bool          `json:"media"`
	Arrows []ScreenArrow `json:"arrows"`
	// Sound lets it speak; Volume is in percent of what the machine gives.
	Sound  bool `json:"sound"`
	Volume int  `json:"volume"`
}

// ScreenArrow is where a counter lies, seen from a screen in a corridor.
type ScreenArrow struct {
	Counter queue.CounterID `json:"counter"`
	Way     Arrow           `json:"way"`
}

// Arrow is a direction as a screen draws it; the empty one is none.
type Arrow string

// Way tells a citizen how to get to a counter, by language: vi, en, zh.
type Way map[string]string

// UnmarshalJSON leaves out languages without a text, so that an empty field of a form is
// the same as none.
func (w *Way) UnmarshalJSON(b []byte) error {
	var texts map[string]string
	if err := json.Unmarshal(b, &texts); err != nil {
		return err
	}
	maps.DeleteFunc(texts, func(_, text string) bool { return strings.TrimSpace(text) == "" })
	*w = texts
	return nil
}

// TickerMessage is one message in the band of the screens; Vietnamese is mandatory.
type TickerMessage struct {
	VI string `json:"vi"`
	EN string `json:"en"`
	ZH string `json:"zh"`
}

// ScreenList is the section of the screens and of what their bands say.
type ScreenList struct {
	Items    []Screen        `json:"items"`
	Messages []TickerMessage `json:"messages"`
}

const (
	maxScreens  = 60
	maxMessages = 20
	// defaultScreen is the word of the addresses for a screen without settings of its own.
	defaultScreen = "default"
)

// The words that a screen's fields may have.
var (
	layouts = []string{"call", "columns", "table", "counter", "corridor", "portrait"}
	themes  = []string{"dark", "light"}
	arrows  = []string{"left", "right", "ahead", "up", "down", "back"}
)

// screenID is what fits in an address without being escaped.
var screenID = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z_-]{0,31}$`)

// ScreenList are the screens that the centre has: until the office sets them one for each hall.
func (s *Settings) ScreenList() ScreenList {
	if s.Screens != nil {
		return *s.Screens
	}
	var list ScreenList
	for _, h := range s.Halls {
		list.Items = append(list.Items, Screen{
			ID: ScreenID("sanh-" + strings.ToLower(string(h.ID))), Name: h.Name, Hall: h.ID,
			Layout: layouts[0], Theme: themes[0], Sound: true, Volume: usualVolume,
		})
	}
	return list
}

// Section names the section.
func (*ScreenList) Section() SectionName { return "screens" }

func (x *ScreenList) take(s *Settings) { *x = s.ScreenList() }
func (x *ScreenList) put(s *Settings)  { s.Screens = x }

func (x *ScreenList) check() error {
	if len(x.Items) > maxScreens {
		return refusal.FieldTooLong.In("items").Limit(maxScreens)
	}
	if len(x.Messages) > maxMessages {
		return refusal.FieldTooLong.In("messages").Limit(maxMessages)
	}
	var list []string
	for i := range x.Items {
		if err := x.Items[i].check(); err != nil {
			return err
		}
		list = append(list, string(x.Items[i].ID))
	}
	if len(list) > 0 {
		if err := ids("items", screenID, list); err != nil {
			return err
		}
	}
	for _, m := range x.Messages {
		if err := first(plain("messages", m.VI), sentence("messages", m.EN, maxSettingText), sentence("messages", m.ZH, maxSettingText)); err != nil {
			return err
		}
	}
	return nil
}

func (x *Screen) check() error {
	if x.ID == defaultScreen {
		return refusal.BadID.In("items").Value(defaultScreen)
	}
	err := first(
		plain("items", x.Name), oneOf("layout", x.Layout, layouts), oneOf("theme", x.Theme, themes), outside("volume", x.Volume, 0, 100),
	)
	if err == nil && x.Layout == "counter" && x.Counter == "" {
		err = refusal.FieldMissing.In("counter").Value(string(x.ID))
	}
	seen := map[queue.CounterID]bool{}
	for _, a := range x.Arrows {
		if err == nil && seen[a.Counter] {
			err = refusal.GivenTwice.In("arrows").Value(string(a.Counter))
		}
		seen[a.Counter] = true
		if err == nil {
			err = oneOf("arrows", string(a.Way), arrows)
		}
	}
	return err
}

// refersTo refuses screens of what is not there.
func (x *ScreenList) refersTo(halls map[queue.HallID]bool, lines map[queue.LineID]bool, counters map[queue.CounterID]bool) error {
	missing := func(id string) error { return refusal.MissingReference.In("screens").Value(id) }
	for _, s := range x.Items {
		if s.Hall != "" && !halls[s.Hall] {
			return missing(string(s.Hall))
		}
		if s.Counter != "" && !counters[s.Counter] {
			return missing(string(s.Counter))
		}
		for _, l := range s.Lines {
			if !lines[l] {
				return missing(string(l))
			}
		}
		for _, a := range s.Arrows {
			if !counters[a.Counter] {
				return missing(string(a.Counter))
			}
		}
	}
	return nil
}

// oneOf refuses a word that is not among those there are.
func oneOf(field, word string, words []string) error {
	if slices.Contains(words, word) {
		return nil
	}
	return refusal.UnknownChoice.In(field).Value(word)
}

// sentence refuses a text that is too long or breaks the line; it may be empty.
func sentence(field, text string, limit int) error { return check.Text{Max: limit}.Refuse(field, text) }
