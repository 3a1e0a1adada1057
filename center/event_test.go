package center

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// TestEveryKindIsReadAsItAlwaysWas holds each kind of event against its example, a file
// that is written by hand with the kind and never changes: a journal that an old program
// wrote must mean the same for ever.
func TestEveryKindIsReadAsItAlwaysWas(t *testing.T) {
	examples := filepath.Join("..", "testdata", "events")
	for name, k := range kinds {
		golden, err := os.ReadFile(filepath.Join(examples, name+".json"))
		if err != nil {
			t.Errorf("the kind %s has no example: %v", name, err)
			continue
		}
		read, err := decode(name, golden)
		if err != nil {
			t.Fatal(err)
		}
		if read.Kind() != name || reflect.TypeOf(read) != k.of || reflect.ValueOf(read).IsZero() {
			t.Errorf("the example of %s is read as %#v", name, read)
		}
		if written, err := json.Marshal(read); err != nil || string(written) != strings.TrimSpace(string(golden)) {
			t.Errorf("%s is written as %s, and was %s (%v)", name, written, golden, err)
		}
	}
	files, err := os.ReadDir(examples)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if _, known := kinds[strings.TrimSuffix(f.Name(), ".json")]; !known {
			t.Errorf("%s is of a kind that the program does not know any more", f.Name())
		}
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
	"queue.ServiceDay": true, "queue.TicketID": true, "queue.Number": true, "queue.LineID": true, "ids.Procedure": true, "ids.Device": true,
	"queue.Token": true, "queue.CounterID": true, "queue.StaffID": true, "queue.Visit": true,
	"dossier.Code": true, "dossier.AgencyCode": true, "dossier.Date": true, "dossier.TicketNumber": true,
	"center.What": true, "center.Hash": true, "center.NoticeID": true, "settings.SectionName": true, "center.BookingID": true, "center.RatingReason": true,
}

func TestNoEventCanHoldFreeText(t *testing.T) {
	for name, k := range kinds {
		refuseFreeText(t, name, k.of)
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
