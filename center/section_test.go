package center

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

// section is a section as the office reads it.
func section[S settings.Section](o *office, empty S) (S, settings.Revision) {
	o.t.Helper()
	var x settings.Section
	var r settings.Revision
	o.View(func(s *State) {
		var err error
		if x, r, err = s.Settings.Section(empty.Section()); err != nil {
			o.t.Fatal(err)
		}
	})
	return x.(S), r
}

func TestChangedSettingsHoldAtOnceAndAfterARestart(t *testing.T) {
	o := openOffice(t)
	rules, seen := section(o, &settings.QueueRules{})
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
	o.refused("settings_changed_meanwhile", ChangeSettings{Section: &settings.QueueRules{OrdinaryPerPriority: 1, BoundMinutes: 1}, Revision: seen})
	alerts, seen := section(o, &settings.Alerts{})
	if *alerts != settings.Defaults().Alerts || alerts.AmberMinutes != 20 || alerts.RedMinutes != 40 {
		t.Errorf("without alerts of its own the centre has %+v", alerts)
	}
	alerts.AmberMinutes, alerts.RedMinutes = 5, 6
	o.do(clerk, ChangeSettings{Section: alerts, Revision: seen})
	if page := o.audit(0, 1); page[0].Events[0].Kind != "settings_changed" {
		t.Errorf("the audit says %+v", page)
	}
}

func TestNoSettingsLoseWhoIsHere(t *testing.T) {
	o := openOffice(t)
	o.take("B", "1")
	lines, seen := section(o, &settings.LineList{})
	without := &settings.LineList{Lines: lines.Lines[:1]}
	counters, seenCounters := section(o, &settings.CounterList{})
	o.refused("missing_reference", ChangeSettings{Section: without, Revision: seen})
	alone := &settings.CounterList{Counters: slices.Clone(counters.Counters)}
	alone.Counters[1].Lines = []queue.LineID{"A"}
	o.do(clerk, ChangeSettings{Section: alone, Revision: seenCounters})
	o.refused("line_needed", ChangeSettings{Section: without, Revision: seen})
	o.do(clerk, Supervise{queue.Transfer{Number: "B001", ToLine: "A", ToCounter: "2"}})
	_, seenCounters = section(o, &settings.CounterList{})
	o.refused("counter_needed", ChangeSettings{Section: &settings.CounterList{Counters: alone.Counters[:1]}, Revision: seenCounters})
	o.do(clerk, Supervise{queue.Transfer{Number: "B001", ToLine: "A"}})
	o.do(clerk, Today{queue.Sit{Counter: "2", Staff: "ha"}})
	o.refused("counter_needed", ChangeSettings{Section: &settings.CounterList{Counters: alone.Counters[:1]}, Revision: seenCounters})
	o.do(clerk, Today{queue.Leave{Counter: "2", Staff: "ha"}})
	o.do(clerk, ChangeSettings{Section: &settings.CounterList{Counters: alone.Counters[:1]}, Revision: seenCounters})
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
		if s.Settings.Alerts != settings.Defaults().Alerts || s.Settings.Remote.CheckInMinutes != 60 {
			t.Errorf("the alerts are %+v, the rules for phones %+v", s.Settings.Alerts, s.Settings.Remote)
		}
	})
}
