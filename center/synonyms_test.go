package center

import (
	"context"
	"testing"
	"time"

	"motcua/center/catalog"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// speaking opens an office that brings one everyday word.
func speaking(t *testing.T) *office {
	o := openOffice(t)
	o.options.Guide = Guide{Synonyms: []catalog.Synonym{{Phrase: "đẻ", Language: "vi", Codes: []ids.Procedure{"1.001193"}, Weight: 100}}}
	o.reopen()
	return o
}

// leads are the procedures that a query finds, by the way it found the first.
func (o *office) leads(typed string) (codes []ids.Procedure, why catalog.Why) {
	o.View(func(s *State) {
		hits, _ := s.Find(catalog.Query{Text: typed})
		for _, h := range hits {
			codes = append(codes, h.Code)
		}
		if len(hits) > 0 {
			why = hits[0].Why
		}
	})
	return codes, why
}

func (o *office) words() (list []catalog.Synonym, r settings.Revision) {
	o.View(func(s *State) {
		var err error
		if list, r, err = s.Synonyms(); err != nil {
			o.t.Fatal(err)
		}
	})
	return list, r
}

func TestTheOfficesWordsHoldAtOnceAndAfterARestart(t *testing.T) {
	o := speaking(t)
	if codes, why := o.leads("đẻ"); len(codes) != 1 || codes[0] != "1.001193" || why != catalog.BySynonym {
		t.Fatalf("the shipped word leads to %v by %s", codes, why)
	}
	list, seen := o.words()
	own := append([]catalog.Synonym{{Phrase: "cãi nhau", Language: "vi", Words: "khai sinh", Weight: 90}}, list...)
	o.do(clerk, ChangeSynonyms{Items: own, Revision: seen})
	for range 2 {
		if codes, why := o.leads("cai nhau"); len(codes) == 0 || why != catalog.BySynonym {
			t.Errorf("the office's word leads to %v by %s", codes, why)
		}
		o.reopen()
	}
	_, now := o.words()
	if r := o.do(clerk, ChangeSynonyms{Items: own, Revision: now}); r.Seq != 0 {
		t.Error("what stands already was changed")
	}
	o.refused("settings_changed_meanwhile", ChangeSynonyms{Items: list, Revision: seen})
	if page := o.audit(0, 1); page[0].Events[0].Kind != "synonyms_changed" {
		t.Errorf("the audit says %+v", page)
	}
	o.do(clerk, ChangeSynonyms{Items: []catalog.Synonym{}, Revision: now})
	if codes, _ := o.leads("đẻ"); len(codes) != 0 {
		t.Errorf("without a table the word leads to %v", codes)
	}
	_, now = o.words()
	o.do(clerk, ChangeSynonyms{Shipped: true, Revision: now})
	o.reopen()
	if list, _ := o.words(); len(list) != 1 {
		t.Errorf("brought back: %v", list)
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err != nil {
		t.Errorf("verify: %v", err)
	}
}

func TestABadLineRefusesTheWholeTable(t *testing.T) {
	o := speaking(t)
	list, seen := o.words()
	_, err := o.Do(context.Background(), clerk, ChangeSynonyms{Revision: seen, Items: append(list, catalog.Synonym{Phrase: "x", Language: "vi", Codes: []ids.Procedure{"9.999999"}, Weight: 5})})
	no, ok := refusal.Of(err)
	if !ok || no.Code != refusal.BadLines || len(no.Lines) != 1 || no.Lines[0].Line != 2 || no.Lines[0].Reason != string(catalog.UnknownCode) {
		t.Errorf("the refusal is %v", err)
	}
	if after, r := o.words(); len(after) != len(list) || r != seen {
		t.Errorf("something was taken: %v", after)
	}
}

// A program whose own words do not fit its catalogue must not open: it was built wrongly.
func TestShippedWordsMustFitTheCatalogue(t *testing.T) {
	o := openOffice(t)
	o.options.Guide = Guide{Synonyms: []catalog.Synonym{{Phrase: "x", Language: "vi", Codes: []ids.Procedure{"9.999999"}, Weight: 5}}}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if c, err := Open(context.Background(), o.options); err == nil {
		_ = c.Close()
		t.Error("opened")
	}
	o.options.Guide = Guide{}
	o.open()
}

// What a day has taught of the numbers decides among equals from the next day on.
func TestADaysNumbersAreCounted(t *testing.T) {
	o := openOffice(t)
	o.alwaysOpen()
	for _, tap := range []string{"tap1", "tap2", "tap3"} {
		actor := kiosk
		actor.Request = tap
		o.do(actor, TakeNumber{Procedure: "1.001193", Priority: queue.Ordinary, Token: queue.Token("token" + tap)})
	}
	o.at = o.at.Add(24 * time.Hour)
	if err := o.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		o.View(func(s *State) {
			if n := s.visits.Numbers["1.001193"]; n != 3 {
				t.Errorf("%v numbers were counted", n)
			}
			if n := s.visits.counted()["1.001193"]; n != 3 {
				t.Errorf("the search is told %v", n)
			}
		})
		o.reopen()
	}
	l := visitStatistics{Numbers: map[ids.Procedure]float64{"1.001193": 10, "2.000635": minNumbers}}
	o.View(func(s *State) { l.count(s.Day) })
	if len(l.Numbers) != 2 { // today is empty yet
		t.Errorf("a day without numbers forgets: %v", l.Numbers)
	}
}
