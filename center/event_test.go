package center

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"motcua/center/dossier"
	"motcua/center/queue"
)

var update = flag.Bool("update", false, "write the golden files of new kinds of events")

// examples is one full event of every kind, as the golden files hold them.
func examples() []event {
	due := time.Date(2026, 11, 25, 17, 0, 0, 0, Zone)
	return []event{
		queue.DayOpened{Day: "2026-11-23", Calls: 17},
		queue.DayClosed{Day: "2026-11-23"},
		queue.TicketIssued{ID: "20261123-A001", Number: "A001", Line: "A", Nth: 1, Procedure: "1.001193", Priority: queue.Elderly, Token: "HNhCnPLSl7uZioMP", Added: []queue.ProcedureCode{"1.003583"}, Visit: queue.ForProcedure},
		queue.TicketCalled{ID: "20261123-A001", Counter: "3", Staff: "ha", Call: 18, Why: queue.Why{Rule: queue.ByPriority, Ordinary: 2}},
		queue.TicketRecalled{ID: "20261123-A001", Call: 19},
		queue.ServiceStarted{ID: "20261123-A001"},
		queue.ServiceFinished{ID: "20261123-A001", Outcome: queue.MissingDocuments},
		queue.TicketMissed{ID: "20261123-A001"},
		queue.TicketCancelled{ID: "20261123-A001"},
		queue.CounterSat{Counter: "3", Staff: "ha"},
		queue.CounterLeft{Counter: "3", Staff: "ha"},
		queue.TicketParked{ID: "20261123-A001", Reason: queue.FillingForm, ReturnAt: due},
		queue.TicketReturned{ID: "20261123-A001", Returning: true},
		queue.TicketTransferred{ID: "20261123-A001", Line: "B", Only: "5", Place: 7, Returning: true, From: "3"},
		queue.ProcedureAdded{ID: "20261123-A001", Procedure: "1.003583"},
		queue.StepUndone{Counter: "3", Step: queue.FinishAndCallStep, ID: "20261123-A001"},
		queue.CounterHanded{Counter: "3", From: "ha", To: "mai"},
		queue.CounterPaused{Counter: "3", Staff: "ha", Reason: queue.Lunch},
		queue.CounterResumed{Counter: "3", Staff: "ha"},
		queue.LineChanged{Line: "A", Closed: true},
		queue.CounterAssigned{Counter: "3", Lines: []queue.LineID{"A", "B"}},
		dossier.Lodged{
			Code: "H14.01-261123-0001", Agency: "H14.01", Day: "2026-11-23", Nth: 1, Year: 2026, Number: 42, Procedure: "1.001193", Ticket: "A001",
			Documents: 3, Sets: 1, FeeVND: 20000, ReturnBy: dossier.ByPost, DueAt: &due,
		},
		StaffChanged{Staff: "ha", What: Added},
		DeviceChanged{Device: "k1", What: Paired},
		SignedIn{Staff: "ha"},
		SignedOut{Staff: "ha"},
		SettingsChanged{Settings: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
		SynonymsChanged{Synonyms: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Lines: 1560, Shipped: true},
		NoticeChanged{Notice: "KX2V7QNB", What: Added}, WaitsMeasured{Waits: 50},
		queue.CounterChanged{Counter: "3", Closed: true, Deed: 214},
		queue.TicketReprinted{ID: "20261123-A001"},
		queue.DeedUndone{Deed: 214, What: queue.MoveDeed, ID: "20261123-A001", Line: "B"},
		queue.TicketCheckedIn{ID: "20261123-A001"},
		queue.TicketReleased{ID: "20261123-A001"},
		queue.TicketPostponed{ID: "20261123-A001", ReturnAt: due},
		queue.SlipNoted{ID: "20261123-A001", Kiosk: "k1", State: queue.SlipFailed, Trouble: queue.NoPaper},
		queue.SlipVoided{ID: "20261123-A001", Kiosk: "k1", Trouble: queue.NoPaper},
		BookingChanged{Booking: "b7Q2kX9v", What: Used, Line: "A", From: due},
		HelpCalled{Call: 214, Device: "k1"}, HelpAnswered{Call: 214},
		RatingGiven{Ticket: "20261123-A001", Counter: "3", Score: 2, Reasons: []RatingReason{"waiting", "guidance"}},
	}
}

// TestEveryKindIsReadAsItAlwaysWas holds each kind of event against its golden file:
// a journal that an old program wrote must mean the same for ever.
func TestEveryKindIsReadAsItAlwaysWas(t *testing.T) {
	missing := Kinds()
	for _, e := range examples() {
		delete(missing, e.Kind())
		path := filepath.Join("..", "testdata", "events", e.Kind()+".json")
		written, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(path, append(written, '\n'), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		golden, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(written); got != strings.TrimSpace(string(golden)) {
			t.Errorf("%s is written as %s, and was %s", e.Kind(), got, golden)
		}
		read, err := decode(e.Kind(), golden)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(read); err != nil || string(again) != string(written) {
			t.Errorf("%s is read as %s: %v", e.Kind(), again, err)
		}
	}
	for kind := range missing {
		t.Errorf("the kind %s has no example", kind)
	}
}

func TestAnUnknownKindIsNotSkipped(t *testing.T) {
	if _, err := decode("ticket_teleported", []byte(`{}`)); err == nil || !strings.Contains(err.Error(), "start the newer program") {
		t.Errorf("got %v", err)
	}
}

// bounded are the named texts that an event may hold: identifiers, codes and words of
// a list. Free text may name a person, so a plain string is not among them.
var bounded = map[string]bool{
	"queue.ServiceDay": true, "queue.TicketID": true, "queue.Number": true, "queue.LineID": true, "queue.ProcedureCode": true,
	"queue.Token": true, "queue.KioskID": true, "queue.CounterID": true, "queue.StaffID": true, "queue.Visit": true,
	"dossier.Code": true, "dossier.AgencyCode": true, "dossier.Date": true, "dossier.ProcedureCode": true, "dossier.TicketNumber": true,
	"center.What": true, "center.DeviceID": true, "center.Hash": true, "center.NoticeID": true, "center.SectionName": true, "center.BookingID": true, "center.RatingReason": true,
}

func TestNoEventCanHoldFreeText(t *testing.T) {
	for kind, e := range Kinds() {
		refuseFreeText(t, kind, reflect.TypeOf(e))
	}
}

func refuseFreeText(t *testing.T, where string, typ reflect.Type) {
	t.Helper()
	if typ == reflect.TypeFor[time.Time]() {
		return
	}
	switch typ.Kind() {
	case reflect.String:
		if !bounded[typ.String()] {
			t.Errorf("%s holds free text of type %s", where, typ)
		}
	case reflect.Struct:
		for i := range typ.NumField() {
			refuseFreeText(t, where+"."+typ.Field(i).Name, typ.Field(i).Type)
		}
	case reflect.Pointer, reflect.Slice:
		refuseFreeText(t, where, typ.Elem())
	case reflect.Int, reflect.Int64, reflect.Uint8, reflect.Uint64, reflect.Bool:
	default:
		t.Errorf("%s is of type %s, of which nothing is known", where, typ)
	}
}
