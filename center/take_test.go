package center

import (
	"slices"
	"testing"
	"time"

	"motcua/center/ids"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

func TestSeveralProceduresOnOneNumber(t *testing.T) {
	o := openOffice(t)
	x := TakeNumber{Procedure: "1001193", Also: []string{"1.002200", "1.001193", "1.002200"}, Priority: queue.Ordinary, Token: "t"}
	r := o.do(kiosk, x)
	if r.Ticket.Line != "A" || r.Ticket.Procedure != "1.001193" || !slices.Equal(r.Ticket.Added, []ids.Procedure{"1.002200"}) {
		t.Fatalf("the number is %+v", r.Ticket)
	}
	o.reopen()
	o.View(func(s *State) {
		if again, _ := s.Day.ByToken("t"); len(again.Added) != 1 {
			t.Errorf("after a restart it is %+v", again)
		}
	})
	x.Also = []string{"9.999999"}
	o.refused("unknown_procedure", x)
	x.Also = make([]string, maxProcedures)
	o.refused("out_of_range", x)
}

func TestTheDoorsOfVisits(t *testing.T) {
	o := openOffice(t)
	line := func(want queue.LineID, x TakeNumber) {
		t.Helper()
		x.Priority = queue.Ordinary
		if r := o.do(kiosk, x); r.Ticket.Line != want || r.Ticket.Visit != x.Visit {
			t.Errorf("%+v got %s for %q", x, r.Ticket.Line, r.Ticket.Visit)
		}
	}
	line("A", TakeNumber{Visit: queue.ForQuestion, Procedure: "1.001193"}) // no line for questions
	o.refused("field_missing", TakeNumber{Visit: queue.ForResult, Priority: queue.Ordinary})
	lines, seen := section(o, &settings.LineList{})
	next := append([]settings.Line{}, lines.Lines...)
	for id, kind := range map[queue.LineID]settings.LineKind{"H": settings.ForCollect, "K": settings.ForPostal, "T": settings.ForHelp} {
		next = append(next, settings.Line{ID: id, Name: map[string]string{"vi": "x"}, Kind: kind, Hall: "1", MeanMinutes: 4})
	}
	o.do(clerk, ChangeSettings{Section: &settings.LineList{Lines: next}, Revision: seen})
	line("H", TakeNumber{Visit: queue.ForResult})
	line("K", TakeNumber{Visit: queue.ForPost})
	line("T", TakeNumber{Visit: queue.ForQuestion, Procedure: "1.001193"})
	line("B", TakeNumber{Visit: queue.ForQuestion, Line: "B"})
	line("A", TakeNumber{Visit: queue.ForProcedure, Procedure: "1.001193"})
}

func TestWhatIsHandledElsewhereGetsNoNumber(t *testing.T) {
	o := openOffice(t)
	places, seen := section(o, &settings.ElsewhereList{})
	places.Places = []settings.Elsewhere{
		{For: "Sở Nông nghiệp và Môi trường", Name: "Sở", Address: "Km5"},
		{For: "1002200", Name: "Văn phòng đăng ký đất đai", Address: "Phường Thục Phán", Phone: "0206 000 000"},
	}
	o.do(clerk, ChangeSettings{Section: places, Revision: seen})
	_, err := o.Do(t.Context(), kiosk, TakeNumber{Procedure: "1.001193", Also: []string{"1.002200"}, Priority: queue.Ordinary})
	if no, ok := refusal.Of(err); !ok || no.Code != refusal.HandledElsewhere || no.Facts["name"] != "Văn phòng đăng ký đất đai" {
		t.Fatalf("the kiosk is told %v", err)
	}
	o.View(func(s *State) {
		for code, want := range map[string]settings.Handled{"1.001193": settings.HandledHere, "1.002200": settings.HandledElsewhere} {
			p, err := s.Procedure(code)
			if err != nil {
				t.Fatal(err)
			}
			if got, place := s.Settings.Handled(p); got != want || (place != nil) != (want == settings.HandledElsewhere) {
				t.Errorf("%s is handled %s at %v", code, got, place)
			}
		}
	})
	_, seen = section(o, &settings.ElsewhereList{})
	o.refused("given_twice", ChangeSettings{Section: &settings.ElsewhereList{Places: append(places.Places, places.Places[0])}, Revision: seen})
	o.refused("field_missing", ChangeSettings{Section: &settings.ElsewhereList{Places: []settings.Elsewhere{{For: "x"}}}, Revision: seen})
}

func TestOneCardOneNumber(t *testing.T) {
	o := openOffice(t)
	x := TakeNumber{Line: "A", Priority: queue.Ordinary, Card: Holder{IDNumber: "004090000001"}, Secret: "s", Token: "t1"}
	o.do(kiosk, x)
	o.do(kiosk, x) // the office does not ask for it
	o.numberRules(func(r *settings.NumberRules) { r.OnePerCard = true })
	x.Token = "t3"
	o.do(kiosk, x)
	_, err := o.Do(t.Context(), kiosk, x)
	if no, ok := refusal.Of(err); !ok || no.Code != refusal.AlreadyHasNumber || no.Facts["number"] != "A003" {
		t.Fatalf("the card is told %v", err)
	}
	o.reopen()
	o.refused("already_has_number", x)
	o.take("A", "without a card")
	o.do(Actor{Kind: Public}, Today{queue.Cancel{Token: "t3"}})
	o.do(kiosk, x)
	o.at = time.Date(2026, 11, 25, 9, 0, 0, 0, localtime.Zone)
	o.do(kiosk, x)
}
