package center

import (
	"encoding/json"
	"strings"
	"testing"

	"motcua/center/queue"
	"motcua/center/settings"
)

// screen is a screen that can be used.
func screen(change func(*settings.Screen)) settings.Screen {
	s := settings.Screen{ID: "cua-1", Name: "Cửa chính", Hall: "1", Layout: "call", Theme: "dark", Volume: 80}
	if change != nil {
		change(&s)
	}
	return s
}

func TestEveryHallHasAScreenUntilTheOfficeSetsThem(t *testing.T) {
	o := openOffice(t)
	list, seen := section(o, &settings.ScreenList{})
	if len(list.Items) != 1 || list.Items[0].ID != "sanh-1" || list.Items[0].Hall != "1" || !list.Items[0].Sound {
		t.Errorf("the screens are %+v", list.Items)
	}
	mine := &settings.ScreenList{
		Items: []settings.Screen{screen(func(s *settings.Screen) {
			s.Layout, s.Lines, s.Arrows = "corridor", []queue.LineID{"A"}, []settings.ScreenArrow{{Counter: "1", Way: "left"}}
		})},
		Messages: []settings.TickerMessage{{"vi": "Xin giữ trật tự"}},
	}
	before, err := o.Board("1")
	if err != nil {
		t.Fatal(err)
	}
	o.do(clerk, ChangeSettings{Section: mine, Revision: seen})
	after, _ := o.Board("1")
	if after.Screens <= before.Screens {
		t.Errorf("the screens went from %d to %d on the board", before.Screens, after.Screens)
	}
	o.reopen()
	list, _ = section(o, &settings.ScreenList{})
	if len(list.Items) != 1 || list.Items[0].Arrows[0].Way != "left" || list.Messages[0]["vi"] != "Xin giữ trật tự" {
		t.Errorf("after a restart they are %+v", list)
	}
	if again, _ := o.Board("1"); again.Screens < after.Screens {
		t.Errorf("after a restart the board says %d after %d", again.Screens, after.Screens)
	}
}

func TestAHallThatAScreenShowsStays(t *testing.T) {
	o := openOffice(t)
	halls, seen := section(o, &settings.HallList{})
	o.do(clerk, ChangeSettings{Section: &settings.HallList{Halls: append(halls.Halls, settings.Hall{ID: "2", Name: "Sảnh 2"})}, Revision: seen})
	_, seen = section(o, &settings.ScreenList{})
	o.do(clerk, ChangeSettings{Section: &settings.ScreenList{Items: []settings.Screen{screen(func(s *settings.Screen) { s.Hall = "2" })}}, Revision: seen})
	_, seen = section(o, &settings.HallList{})
	o.refused("missing_reference", ChangeSettings{Section: halls, Revision: seen})
}

func TestTheVoiceIsVietnameseUntilTheOfficeSaysOtherwise(t *testing.T) {
	o := openOffice(t)
	voice, seen := section(o, &settings.VoiceRules{})
	if len(voice.Languages) != 1 || voice.Languages[0] != "vi" || voice.Repeats != 1 || !voice.Chime {
		t.Errorf("the voice is %+v", voice)
	}
	o.do(clerk, ChangeSettings{Section: &settings.VoiceRules{Languages: []string{"vi", "tay"}, Repeats: 2, Volume: 60}, Revision: seen})
	o.reopen()
	if voice, _ = section(o, &settings.VoiceRules{}); len(voice.Languages) != 2 || voice.Repeats != 2 || voice.Chime {
		t.Errorf("after a restart the voice is %+v", voice)
	}
}

func TestTheWayToACounterIsKept(t *testing.T) {
	o := openOffice(t)
	counters, seen := section(o, &settings.CounterList{})
	was, err := json.Marshal(counters)
	if err != nil || strings.Contains(string(was), "way") {
		t.Errorf("without ways the counters are %s %v", was, err)
	}
	var touched settings.CounterList
	if err := json.Unmarshal([]byte(strings.ReplaceAll(string(was), `"lines"`, `"way":{"vi":"","en":" "},"lines"`)), &touched); err != nil {
		t.Fatal(err)
	}
	if r := o.do(clerk, ChangeSettings{Section: &touched, Revision: seen}); r.Seq != 0 {
		t.Error("empty ways are a change")
	}
	counters = &settings.CounterList{Counters: append([]settings.Counter{}, counters.Counters...)}
	counters.Counters[0].Way, counters.Counters[0].Arrow = map[string]string{"vi": "Bên trái, sau cột thứ hai"}, "left"
	o.do(clerk, ChangeSettings{Section: counters, Revision: seen})
	o.reopen()
	o.View(func(s *State) {
		if c := s.Settings.Counters[0]; c.Way["vi"] != "Bên trái, sau cột thứ hai" || c.Arrow != "left" {
			t.Errorf("the counter is %+v", c)
		}
	})
}
