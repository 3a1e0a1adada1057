package settings

import (
	"strings"
	"testing"

	"motcua/center/queue"
)

// screen is a screen that can be used.
func screen(change func(*Screen)) Screen {
	s := Screen{ID: "cua-1", Name: "Cửa chính", Hall: "1", Layout: "call", Theme: "dark", Volume: 80}
	if change != nil {
		change(&s)
	}
	return s
}

func TestScreensThatCannotBeShownAreRefused(t *testing.T) {
	with := func(change func(*Screen)) *ScreenList { return &ScreenList{Items: []Screen{screen(change)}} }
	saying := func(m ...TickerMessage) *ScreenList { return &ScreenList{Messages: m} }
	for _, c := range []struct {
		code string
		x    Section
	}{
		{"bad_id", with(func(s *Screen) { s.ID = "../1" })},
		{"bad_id", with(func(s *Screen) { s.ID = "default" })},
		{"bad_id", with(func(s *Screen) { s.ID = "" })},
		{"given_twice", &ScreenList{Items: []Screen{screen(nil), screen(nil)}}},
		{"field_missing", with(func(s *Screen) { s.Name = " " })},
		{"unknown_choice", with(func(s *Screen) { s.Layout = "cinema" })},
		{"unknown_choice", with(func(s *Screen) { s.Theme = "" })},
		{"out_of_range", with(func(s *Screen) { s.Volume = 101 })},
		{"field_missing", with(func(s *Screen) { s.Layout = "counter" })},
		{"missing_reference", with(func(s *Screen) { s.Layout, s.Counter = "counter", "9" })},
		{"missing_reference", with(func(s *Screen) { s.Hall = "9" })},
		{"missing_reference", with(func(s *Screen) { s.Lines = []queue.LineID{"Z"} })},
		{"missing_reference", with(func(s *Screen) { s.Arrows = []ScreenArrow{{"9", "left"}} })},
		{"unknown_choice", with(func(s *Screen) { s.Arrows = []ScreenArrow{{"1", "north"}} })},
		{"given_twice", with(func(s *Screen) { s.Arrows = []ScreenArrow{{"1", "left"}, {"1", "right"}} })},
		{"field_too_long", &ScreenList{Items: make([]Screen, 61)}},
		{"field_too_long", saying(make([]TickerMessage, 21)...)},
		{"field_missing", saying(TickerMessage{"en": "Welcome"})},
		{"field_too_long", saying(TickerMessage{"vi": "Chào", "zh": strings.Repeat("好", 201)})},
		{"bad_character", saying(TickerMessage{"vi": "Chào", "en": "Hel\nlo"})},
		{"field_missing", &VoiceRules{Repeats: 1}},
		{"unknown_choice", &VoiceRules{Languages: []string{"vi", "fr"}, Repeats: 1}},
		{"given_twice", &VoiceRules{Languages: []string{"vi", "vi"}, Repeats: 1}},
		{"out_of_range", &VoiceRules{Languages: []string{"vi"}, Repeats: 3}},
		{"out_of_range", &VoiceRules{Languages: []string{"vi"}, Repeats: 1, Volume: -1}},
		{"field_too_long", &CounterList{Counters: []Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"A"}, Way: map[string]string{"vi": strings.Repeat("ơ", 121)}}}}},
		{"unknown_choice", &CounterList{Counters: []Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"A"}, Way: map[string]string{"fr": "à gauche"}}}}},
		{"unknown_choice", &CounterList{Counters: []Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"A"}, Arrow: "north"}}}},
	} {
		refused(t, c.code, c.x)
	}
}
