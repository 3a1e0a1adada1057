package settings

import (
	"encoding/json"
	"maps"
	"reflect"
	"strings"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// ScreenID names a screen in its address.
type ScreenID string

// Screen is what one display of a hall shows.
type Screen struct {
	ID   ScreenID     `json:"id" set:"text,required,shape=screen,unique,hint=cua-chinh"`
	Name string       `json:"name" set:"text,required"`
	Hall queue.HallID `json:"hall" set:"text"`
	// Lines are those that it shows; none means all of its hall.
	Lines []queue.LineID `json:"lines" set:"letters"`
	// Counter is the one of the layout "counter".
	Layout  string          `json:"layout" set:"choice,options=call|columns|table|counter|corridor|portrait,own,default=call"`
	Counter queue.CounterID `json:"counter" set:"text"`
	Theme   string          `json:"theme" set:"choice,options=dark|light,own,default=dark"`
	Arrows  []ScreenArrow   `json:"arrows" set:"ways,options=left|right|ahead|up|down|back,own,hint=1:trái 2:phải"`
	// Sound lets it speak; Volume is in percent of what the machine gives.
	Volume int  `json:"volume" set:"number,min=0,max=100,own,default=80"`
	Sound  bool `json:"sound" set:"bool,default=true"`
	// Media gives a region of the screen to the pictures and videos of the centre.
	Media bool `json:"media" set:"bool"`
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

// TickerMessage is one message in the band of the screens, by language; Vietnamese is
// mandatory.
type TickerMessage map[string]string

// ScreenList is the section of the screens and of what their bands say.
type ScreenList struct {
	Items    []Screen        `json:"items" set:"list,max=60"`
	Messages []TickerMessage `json:"messages" set:"list,max=20"`
}

// defaultScreen is the word of the addresses for a screen without settings of its own.
const defaultScreen = "default"

// ScreenList are the screens that the centre has: until the office sets them one for each hall.
func (s *Settings) ScreenList() ScreenList {
	if s.Screens != nil {
		return *s.Screens
	}
	var list ScreenList
	for _, h := range s.Halls {
		x := Screen{ID: ScreenID("sanh-" + strings.ToLower(string(h.ID))), Name: h.Name, Hall: h.ID}
		begin(reflect.ValueOf(&x).Elem(), rulesIn(reflect.TypeFor[Screen]()))
		list.Items = append(list.Items, x)
	}
	return list
}

// Section names the section.
func (*ScreenList) Section() SectionName { return "screens" }

func (x *ScreenList) take(s *Settings) { *x = s.ScreenList() }
func (x *ScreenList) put(s *Settings)  { s.Screens = x }

func (x *Screen) check() error {
	switch {
	case x.ID == defaultScreen:
		return refusal.BadID.In("items").Value(defaultScreen)
	case x.Layout == "counter" && x.Counter == "":
		return refusal.FieldMissing.In("counter").Value(string(x.ID))
	}
	return nil
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
