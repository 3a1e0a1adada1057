package journal

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

func FuzzARecordIsReadAsItWasWritten(f *testing.F) {
	f.Add("device/k1", "tap-1", "A001", "ticket_issued", int64(1763863200000))
	f.Add("staff/\"\\\n", "chạm\x00", "", "", int64(0))
	f.Fuzz(func(t *testing.T, actor, request, ticket, kind string, at int64) {
		if at < 0 || at > 4102444800000 {
			return
		}
		plain := func(s string) string { // JSON carries no broken UTF-8, and nor do our callers
			var out string
			b, _ := json.Marshal(s)
			_ = json.Unmarshal(b, &out)
			return out
		}
		r := Record{
			Seq: 7, At: time.UnixMilli(at).UTC(), Day: "2026-11-23", Actor: plain(actor), Request: plain(request), RequestPrint: plain(request),
			Answer: Answer{Ticket: plain(ticket)}, Events: []Event{{Kind: plain(kind), Data: json.RawMessage(`{"n":1}`)}},
		}
		b, err := encode(r)
		if err != nil {
			return
		}
		again, err := decode(7, b)
		if err != nil || !reflect.DeepEqual(again, r) {
			t.Errorf("%+v came back as %+v: %v", r, again, err)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"at":"2026-11-23T09:00:00Z","day":"2026-11-23","actor":"clock","events":[{"kind":"x","data":{}}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := decode(1, b); err == nil && r.Seq != 1 {
			t.Errorf("read as %+v", r)
		}
	})
}
