package center

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"motcua/center/journal"
	"motcua/center/queue"
)

var update = flag.Bool("update", false, "write the golden journal of a new edition")

// goldenJournal is a journal of this edition, a record a line. A later edition adds a
// file of its own and keeps reading this one.
const goldenJournal = "../testdata/journals/1.jsonl"

// morningOfEverything makes one record of everything that a day can hold.
func morningOfEverything(o *office) {
	o.do(Actor{Kind: Operator}, AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: "clerk", Password: "salt$hash"})
	o.do(Actor{Kind: Operator}, AddDevice{ID: "k1", Kind: "kiosk", Name: "Kiosk 1", Token: "hash"})
	o.take("A", "tap1")
	o.take("B", "tap2")
	o.take("A", "tap3")
	o.do(Actor{Kind: Public}, Today{queue.Cancel{Token: "tokentap3"}})
	o.do(clerk, Today{queue.Sit{Counter: "2", Staff: "ha"}})
	o.do(clerk, Today{queue.CallNext{Counter: "2", Staff: "ha"}})
	o.do(clerk, Today{queue.Recall{Counter: "2", Staff: "ha"}})
	o.do(clerk, Today{queue.Start{Counter: "2", Staff: "ha"}})
	o.do(clerk, Today{queue.CallNext{Counter: "2", Staff: "ha", Finish: true, Outcome: queue.Served}})
	o.do(clerk, Today{queue.Miss{Counter: "2", Staff: "ha"}})
	o.do(clerk, Today{queue.Leave{Counter: "2", Staff: "ha"}})
}

func TestTheGoldenJournalMeansWhatItMeant(t *testing.T) {
	o := openOffice(t)
	morningOfEverything(o)
	if *update {
		writeGolden(t, o)
	}
	s := newState(o.pending.Settings, o.pending.Catalogue)
	f, err := os.Open(goldenJournal)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var r journal.Record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		if err := s.replayOne(&r); err != nil {
			t.Fatal(err)
		}
	}
	o.View(func(live *State) {
		if s.seq != live.seq || !reflect.DeepEqual(s.Day, live.Day) || !reflect.DeepEqual(s.answers, live.answers) {
			t.Errorf("the golden journal is read as %+v, the same morning today is %+v", s.Day, live.Day)
		}
	})
}

func writeGolden(t *testing.T, o *office) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(goldenJournal), 0o755); err != nil {
		t.Fatal(err)
	}
	var b []byte
	err := o.bolt.Read(1, func(r journal.Record) error {
		one, err := json.Marshal(r)
		b = append(append(b, one...), '\n')
		return err
	})
	if err == nil {
		err = os.WriteFile(goldenJournal, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestVerifyAgreesWithAWholeMorning(t *testing.T) {
	o := openOffice(t)
	morningOfEverything(o)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	report, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue)
	if want := (Report{Records: report.Records, Days: 1, Tickets: 3, Calls: 3}); err != nil || report != want {
		t.Errorf("verify: %+v %v", report, err)
	}
	bolt, err := journal.OpenBolt(filepath.Join(o.options.Dir, DataFile), false)
	if err != nil {
		t.Fatal(err)
	}
	twice := journal.Record{Seq: uint64(report.Records) + 1, Events: []journal.Event{{Kind: "ticket_issued", Data: json.RawMessage(`{"id":"20261123-A001","number":"A001","line":"A","nth":1,"priority":"ordinary"}`)}}}
	if err := bolt.Append(context.Background(), []journal.Entry{{Record: twice}}); err != nil {
		t.Fatal(err)
	}
	if err := bolt.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err == nil {
		t.Error("verify did not see a number that was given twice")
	}
	o.open()
}
