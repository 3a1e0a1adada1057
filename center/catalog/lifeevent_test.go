package catalog

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"motcua/center/ids"
)

const eventsFile = "../../embed/catalogue/life_events.json"

func lifeEvents(t *testing.T) []LifeEvent {
	t.Helper()
	file, err := os.Open(eventsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	list, err := ReadLifeEvents(file)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// From home a door, a procedure, its page, a number: the commonest fifty are never further
// than four taps.
func TestTheCommonestFiftyAreBehindADoor(t *testing.T) {
	c := shipped(t)
	behind := map[ids.Procedure]bool{}
	ids := map[string]bool{}
	for _, e := range lifeEvents(t) {
		if ids[e.ID] || e.Icon == "" {
			t.Errorf("the door %q", e.ID)
		}
		ids[e.ID] = true
		texts := []map[string]string{e.Title, e.Sub}
		for _, g := range e.Groups {
			texts = append(texts, g.Title)
			for _, code := range g.Codes {
				if _, ok := c.Get(code); !ok {
					t.Errorf("%s: the catalogue has no %s", e.ID, code)
				}
				behind[code] = true
			}
		}
		for _, text := range texts {
			if len(text) != 3 || text["vi"] == "" || text["en"] == "" || text["zh"] == "" {
				t.Errorf("%s: the text %v", e.ID, text)
			}
		}
	}
	common := commonest(t)
	for _, x := range common {
		if _, ok := c.Get(x.Code); !ok {
			t.Errorf("the catalogue has no %s", x.Code)
		}
	}
	slices.SortStableFunc(common, func(a, b Common) int { return cmp.Compare(b.Numbers, a.Numbers) })
	for _, x := range common[:50] {
		if !behind[x.Code] {
			t.Errorf("%s stands behind no door", x.Code)
		}
	}
}

func commonest(t *testing.T) []Common {
	t.Helper()
	file, err := os.Open(commonFile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	list, err := ReadCommon(file)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestBadListsAreRefused(t *testing.T) {
	for _, file := range []string{"", "{}", `[{"id":""}]`, `[{"id":"a","groups":[]}]`, `[{"id":"a","what":1}]`} {
		if _, err := ReadLifeEvents(strings.NewReader(file)); err == nil {
			t.Errorf("the life events %q are taken", file)
		}
	}
	for _, file := range []string{"", "code,numbers\n", "code,numbers,reason\nx,1,a\n", "code,numbers,reason\n1.001193,0,a\n", "code,numbers,reason\n1.001193,NaN,a\n", "code,numbers,reason\n1.001193,1,\n", "code,numbers,reason\n1.001193\n"} {
		if _, err := ReadCommon(strings.NewReader(file)); err == nil {
			t.Errorf("the commonest %q are taken", file)
		}
	}
}
