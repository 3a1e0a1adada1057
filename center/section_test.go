package center

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
)

// section is a section as the office reads it.
func section[S Section](o *office, empty S) (S, Revision) {
	o.t.Helper()
	var x Section
	var r Revision
	o.View(func(s *State) {
		var err error
		if x, r, err = s.Section(empty.Section()); err != nil {
			o.t.Fatal(err)
		}
	})
	return x.(S), r
}

func TestChangedSettingsHoldAtOnceAndAfterARestart(t *testing.T) {
	o := openOffice(t)
	rules, seen := section(o, &QueueRules{})
	rules.OrdinaryPerPriority, rules.BoundMinutes = 5, 30
	o.do(clerk, ChangeSettings{Section: rules, Revision: seen})
	for range 2 {
		o.View(func(s *State) {
			if s.Plan.Rule.OrdinaryPerPriority != 5 || s.Plan.Rule.Bound != 30*time.Minute || s.Settings.Queue.UndoSeconds != 120 {
				t.Errorf("the rules are %+v", s.Plan.Rule)
			}
		})
		o.reopen()
	}
	if r := o.do(clerk, ChangeSettings{Section: rules, Revision: "of somebody else"}); r.Seq != 0 {
		t.Error("what stands already was changed")
	}
	o.refused("settings_changed_meanwhile", ChangeSettings{Section: &QueueRules{OrdinaryPerPriority: 1, BoundMinutes: 1}, Revision: seen})
	alerts, seen := section(o, &Alerts{})
	if *alerts != usualAlerts {
		t.Errorf("without alerts of its own the centre has %+v", alerts)
	}
	o.do(clerk, ChangeSettings{Section: &Alerts{AmberMinutes: 5, RedMinutes: 6}, Revision: seen})
	if page := o.audit(0, 1); page[0].Events[0].Kind != "settings_changed" {
		t.Errorf("the audit says %+v", page)
	}
}

func TestSettingsThatCannotWorkAreRefused(t *testing.T) {
	o := openOffice(t)
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
		_, seen := section(o, c.x)
		o.refused(c.code, ChangeSettings{Section: c.x, Revision: seen})
	}
}

func TestNoSettingsLoseWhoIsHere(t *testing.T) {
	o := openOffice(t)
	o.take("B", "1")
	lines, seen := section(o, &LineList{})
	without := &LineList{Lines: lines.Lines[:1]}
	counters, seenCounters := section(o, &CounterList{})
	o.refused("missing_reference", ChangeSettings{Section: without, Revision: seen})
	alone := &CounterList{Counters: slices.Clone(counters.Counters)}
	alone.Counters[1].Lines = []queue.LineID{"A"}
	o.do(clerk, ChangeSettings{Section: alone, Revision: seenCounters})
	o.refused("line_needed", ChangeSettings{Section: without, Revision: seen})
	o.do(clerk, Supervise{queue.Transfer{Number: "B001", ToLine: "A", ToCounter: "2"}})
	_, seenCounters = section(o, &CounterList{})
	o.refused("counter_needed", ChangeSettings{Section: &CounterList{Counters: alone.Counters[:1]}, Revision: seenCounters})
	o.do(clerk, Supervise{queue.Transfer{Number: "B001", ToLine: "A"}})
	o.do(clerk, Today{queue.Sit{Counter: "2", Staff: "ha"}})
	o.refused("counter_needed", ChangeSettings{Section: &CounterList{Counters: alone.Counters[:1]}, Revision: seenCounters})
	o.do(clerk, Today{queue.Leave{Counter: "2", Staff: "ha"}})
	o.do(clerk, ChangeSettings{Section: &CounterList{Counters: alone.Counters[:1]}, Revision: seenCounters})
	o.do(clerk, ChangeSettings{Section: without, Revision: seen})
	o.View(func(s *State) {
		if len(s.Plan.Lines) != 1 || len(s.Plan.Counters) != 1 || s.names["B"] != "" {
			t.Errorf("the plan is %+v, the names %v", s.Plan, s.names)
		}
	})
}

func TestSettingsOfAnOlderProgramAreCompleted(t *testing.T) {
	o := openOffice(t)
	o.View(func(s *State) {
		old, err := json.Marshal(s.Settings)
		if err != nil {
			t.Fatal(err)
		}
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(old, &fields); err != nil {
			t.Fatal(err)
		}
		delete(fields, "alerts")
		delete(fields, "remote")
		if old, err = json.Marshal(fields); err != nil {
			t.Fatal(err)
		}
		row := records.Row{Bucket: settingsTable.Bucket, Key: []byte(settingsTable.key), Value: old}
		r := journal.Record{Seq: s.seq + 1, At: o.at, Day: string(s.Day.Name()), Actor: "operator"}
		if err := o.jour.Append(t.Context(), []journal.Entry{{Record: r, Rows: []records.Row{row}}}); err != nil {
			t.Fatal(err)
		}
	})
	o.reopen()
	o.View(func(s *State) {
		if s.Settings.Alerts != usualAlerts || s.Settings.Remote.CheckInMinutes != usualRemote.CheckInMinutes {
			t.Errorf("the alerts are %+v, the rules for phones %+v", s.Settings.Alerts, s.Settings.Remote)
		}
	})
}
