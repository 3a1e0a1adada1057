package settings

import (
	"testing"

	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// defaults are settings that a centre can run with.
func defaults() Settings {
	s := Defaults()
	s.Centre, s.AgencyCode = Centre{Parent: "UBND TỈNH CAO BẰNG", Name: "Trung tâm", Place: "Cao Bằng", Suffix: "TTPVHCC"}, "H14.01"
	s.Halls = []Hall{{ID: "1", Name: "Sảnh 1"}}
	s.Lines = []Line{
		{ID: "A", Name: map[string]string{"vi": "Tư pháp"}, Kind: ForAgency, Hall: "1", Agencies: []string{"Sở Tư pháp"}, MeanMinutes: 8},
		{ID: "B", Name: map[string]string{"vi": "Đất đai"}, Kind: ForAgency, Hall: "1", Agencies: []string{"Sở Nông nghiệp và Môi trường"}, MeanMinutes: 8},
	}
	s.Counters = []Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"A"}}, {ID: "2", Hall: "1", Lines: []queue.LineID{"A", "B"}}}
	s.Calendar = dossier.Calendar{
		Days:     []dossier.DayOff{{Date: "2026-11-24", Name: "Ngày Văn hóa Việt Nam"}},
		Sessions: []dossier.Session{{From: 450, To: 690}, {From: 810, To: 1020}},
	}
	return s
}

// refused insists that a section cannot be put into the settings, and why.
func refused(t *testing.T, code string, x Section) {
	t.Helper()
	s := defaults()
	_, err := s.With(x)
	if no, ok := refusal.Of(err); !ok || no.Code.String() != code {
		t.Errorf("%+v: got %v, want a refusal %s", x, err, code)
	}
}

func TestSettingsThatCannotWorkAreRefused(t *testing.T) {
	line := func(l Line) *LineList { return &LineList{Lines: append(defaults().Lines, l)} }
	days := func(d ...dossier.DayOff) *DaysOff { return &DaysOff{Days: d} }
	for _, c := range []struct {
		code string
		x    Section
	}{
		{"field_missing", &Centre{Name: " ", Place: "Cao Bằng", Suffix: "X"}},
		{"not_latin", &Centre{Name: "中心", Place: "Cao Bằng", Suffix: "X"}},
		{"bad_character", &Centre{Name: "Trung\ntâm", Place: "Cao Bằng", Suffix: "X"}},
		{"bad_url", &Address{PublicURL: "http://10.0.0.2:8080/"}},
		{"bad_url", &Address{PublicURL: "ftp://10.0.0.2"}},
		{"bad_url", &Address{PublicURL: "10.0.0.2:8080"}},
		{"bad_url", &Address{PublicURL: "https://"}},
		{"field_missing", &Opening{}},
		{"bad_sessions", &Opening{Sessions: []dossier.Session{{From: 450, To: 690}, {From: 680, To: 1020}}}},
		{"bad_sessions", &Opening{Sessions: []dossier.Session{{From: 690, To: 450}}}},
		{"bad_date", days(dossier.DayOff{Date: "2027-02-30", Name: "Tết"})},
		{"given_twice", days(dossier.DayOff{Date: "2027-02-03", Name: "Tết"}, dossier.DayOff{Date: "2027-02-03", Name: "Tết"})},
		{"field_missing", days(dossier.DayOff{Date: "2027-02-03"})},
		{"out_of_range", &QueueRules{OrdinaryPerPriority: 0, BoundMinutes: 15}},
		{"out_of_range", &QueueRules{OrdinaryPerPriority: 2, BoundMinutes: 15, UndoSeconds: 601}},
		{"out_of_range", &Alerts{AmberMinutes: 0, RedMinutes: 40}},
		{"red_before_amber", &Alerts{AmberMinutes: 40, RedMinutes: 40}},
		{"missing_reference", &HallList{Halls: []Hall{{ID: "2", Name: "Sảnh 2"}}}},
		{"bad_id", line(Line{ID: "a", Name: map[string]string{"vi": "x"}, Kind: ForAgency, Hall: "1", MeanMinutes: 5})},
		{"given_twice", line(Line{ID: "A", Name: map[string]string{"vi": "x"}, Kind: ForAgency, Hall: "1", MeanMinutes: 5})},
		{"unknown_kind", line(Line{ID: "C", Name: map[string]string{"vi": "x"}, Hall: "1", MeanMinutes: 5})},
		{"out_of_range", line(Line{ID: "C", Name: map[string]string{"vi": "x"}, Kind: ForAgency, Hall: "1"})},
		{"missing_reference", line(Line{ID: "C", Name: map[string]string{"vi": "x"}, Kind: ForAgency, Hall: "9", MeanMinutes: 5})},
		{"missing_reference", &CounterList{Counters: []Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"Z"}}}}},
		{"field_missing", &CounterList{Counters: []Counter{{ID: "1", Hall: "1"}}}},
		{"field_missing", &LineList{}},
	} {
		refused(t, c.code, c.x)
	}
}
