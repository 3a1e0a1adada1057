package settings

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// TestStoredSettingsAreReadAsTheyWere reads what earlier programs stored: one when it began,
// one before there were phones and alerts, and one in which the office had set everything.
// Beside each stands what the program that stored it took it for. A field that is younger than
// that program begins with its default.
func TestStoredSettingsAreReadAsTheyWere(t *testing.T) {
	stored, err := filepath.Glob("testdata/*.sections.json")
	if err != nil || len(stored) != 3 {
		t.Fatalf("%v %v", stored, err)
	}
	for _, name := range stored {
		s, young, meant := Defaults(), Defaults(), map[SectionName]map[string]any{}
		readJSON(t, strings.Replace(name, ".sections", "", 1), &s)
		readJSON(t, name, &meant)
		if err := s.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, x := range Sections() {
			got, want := valuesOf(t, &s, x.Section()), valuesOf(t, &young, x.Section())
			maps.Copy(want, meant[x.Section()])
			if len(meant[x.Section()]) == 0 || !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %s is %v, was %v", name, x.Section(), got, want)
			}
		}
	}
}

// valuesOf are the fields of a section as JSON has them.
func valuesOf(t *testing.T, s *Settings, name SectionName) (values map[string]any) {
	t.Helper()
	x, _, err := s.Section(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(x)
	if err == nil {
		err = json.Unmarshal(b, &values)
	}
	if err != nil {
		t.Fatal(err)
	}
	return values
}

func readJSON(t *testing.T, name string, into any) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(b, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestNothingIsToldApartFromAbsent(t *testing.T) {
	s := Defaults()
	if err := json.Unmarshal([]byte(`{"numbers":{"elderly_age":0,"priorities":[],"rating":false},"hours":{"first_number_minutes":0},"voice":null}`), &s); err != nil {
		t.Fatal(err)
	}
	if s.Numbers.ElderlyAge != 0 || len(s.Numbers.Priorities) != 0 || s.Numbers.Rating || s.Hours.FirstMinutes != 0 {
		t.Errorf("what is set to nothing is %+v %+v", s.Numbers, s.Hours)
	}
	if s.Hours.LastMinutes != 30 || s.Voice.Repeats != 1 || s.Remote.CheckInMinutes != 60 || s.Queue.UndoSeconds != 120 || s.Alerts.RedMinutes != 40 {
		t.Errorf("what is not there is %+v", s)
	}
}

// everyRule calls fn with every field of every section, and the rows' columns.
func everyRule(fn func(section SectionName, r rule)) {
	for _, x := range Sections() {
		for _, r := range rulesOf(x) {
			fn(x.Section(), r)
			for _, c := range r.columns {
				fn(x.Section(), c)
			}
		}
	}
}

func TestEveryFieldSaysEnough(t *testing.T) {
	number := []Kind{KindNumber, KindCount}
	chosen := []Kind{KindChoice, KindMaybe, KindChoices, KindOrdered, KindWays}
	everyRule(func(section SectionName, r rule) {
		switch {
		case slices.Contains(number, r.Kind) && (r.Min == nil || r.Max == nil || *r.Min >= *r.Max):
			t.Errorf("%s.%s has no bounds", section, r.Key)
		case slices.Contains(chosen, r.Kind) && len(r.Options) == 0:
			t.Errorf("%s.%s has no options", section, r.Key)
		case r.Kind == KindList && len(r.columns) == 0:
			t.Errorf("%s.%s has no columns", section, r.Key)
		}
	})
}

func TestTheDefaultsCanBeUsed(t *testing.T) {
	s := Defaults()
	for _, x := range []Section{&NumberRules{}, &QueueRules{}, &Alerts{}, &RemoteRules{}, &KioskRules{}, &VoiceRules{}} {
		x.take(&s)
		if err := checkSection(x); err != nil {
			t.Errorf("%s: %v", x.Section(), err)
		}
	}
}

// TestTheOptionsAreTheWordsOfTheirTypes holds the tags against the words that other rooms
// have: all groups but the one of everybody, and every mode.
func TestTheOptionsAreTheWordsOfTheirTypes(t *testing.T) {
	for p := queue.Ordinary + 1; ; p++ {
		word, err := p.MarshalText()
		if options := optionsOf(&NumberRules{}, "priorities"); err != nil {
			if len(options) != int(p-queue.Ordinary-1) {
				t.Errorf("the groups are %v", options)
			}
			break
		} else if !slices.Contains(options, string(word)) {
			t.Errorf("the group %s is none of %v", word, options)
		}
	}
	columns := rulesOf(&CounterList{})[0].columns
	named := func(key string) []string {
		return columns[slices.IndexFunc(columns, func(r rule) bool { return r.Key == key })].Options
	}
	for m := queue.InArrival; m <= queue.ByWeights; m++ {
		if word, _ := m.MarshalText(); named("mode")[m] != string(word) {
			t.Errorf("the modes are %v", named("mode"))
		}
	}
	screens := rulesOf(&ScreenList{})[0].columns
	if i := slices.IndexFunc(screens, func(r rule) bool { return r.Key == "arrows" }); !slices.Equal(screens[i].Options, named("arrow")) {
		t.Errorf("a counter's arrows are %v, a screen's %v", named("arrow"), screens[i].Options)
	}
}

// TestANumberBeyondItsBoundsIsRefusedByItsName tries every number of every section.
func TestANumberBeyondItsBoundsIsRefusedByItsName(t *testing.T) {
	for _, x := range Sections() {
		for _, r := range rulesOf(x) {
			if r.Kind != KindNumber {
				continue
			}
			s := defaults()
			x.take(&s)
			v := reflect.ValueOf(x).Elem().FieldByIndex(r.index)
			for _, n := range []int{*r.Min - 1, *r.Max + 1} {
				v.SetInt(int64(n))
				no, _ := refusal.Of(checkSection(x))
				if no == nil || no.Code != refusal.OutOfRange || no.Field != r.Key {
					t.Errorf("%s.%s of %d: %v", x.Section(), r.Key, n, no)
				}
			}
			for _, n := range []int{*r.Min, *r.Max} {
				v.SetInt(int64(n))
				if no, _ := refusal.Of(checkSection(x)); no != nil && no.Code == refusal.OutOfRange {
					t.Errorf("%s.%s of %d: %v", x.Section(), r.Key, n, no)
				}
			}
		}
	}
}

func TestTheFormOfALine(t *testing.T) {
	fields := Fields(&LineList{})
	if len(fields) != 1 || fields[0].Kind != KindList {
		t.Fatalf("the fields are %+v", fields)
	}
	var keys []string
	for _, f := range fields[0].Columns {
		keys = append(keys, f.Key+":"+string(f.Kind))
	}
	want := "id:text name.vi:text name.en:text name.zh:text kind:choice hall:text mean_minutes:number quota.day:count quota.session:count agencies:names procedures:letters closed:bool"
	if got := strings.Join(keys, " "); got != want {
		t.Errorf("the columns are %s", got)
	}
	if keyed := Fields(&RemoteRules{}); keyed[len(keyed)-1].Columns[0].Key != "line" {
		t.Errorf("a list that is an object has the columns %+v", keyed[len(keyed)-1].Columns)
	}
}

func TestATagThatSaysNothingIsFound(t *testing.T) {
	for _, bad := range []any{
		struct {
			N int `json:"n" set:"number,least=1"`
		}{},
		struct {
			N int `json:"n" set:"number,min=x"`
		}{},
		struct {
			N int `json:"n"`
		}{},
		struct {
			S string `json:"s" set:"text,shape=none"`
		}{},
		struct {
			S string `json:"s" set:"choice,code=none"`
		}{},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%T is read", bad)
				}
			}()
			rulesIn(reflect.TypeOf(bad))
		}()
	}
}
