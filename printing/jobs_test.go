package printing

import (
	"context"
	"strings"
	"testing"
	"time"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

// openCentre is a centre with one line, and its printing.
func openCentre(t *testing.T) *Printing {
	t.Helper()
	catalogue, err := catalog.Load(strings.NewReader("code,name,field,agency,level,time_limit,time_unit,fee_vnd,whole_at_centre,documents\n1.001193,Đăng ký khai sinh,Hộ tịch,Sở Tư pháp,commune,1,working_day,0,yes,Tờ khai\n"), "test")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, localtime.Zone)
	set := settings.Defaults()
	set.Centre, set.AgencyCode = settings.Centre{Parent: "UBND", Name: "Trung tâm", Place: "Cao Bằng", Suffix: "TTPVHCC"}, "H14.01"
	set.Halls = []settings.Hall{{ID: "1", Name: "Sảnh 1"}}
	set.Lines = []settings.Line{{ID: "A", Name: map[string]string{"vi": "Tư pháp"}, Kind: settings.ForAgency, Hall: "1", Agencies: []string{"Sở Tư pháp"}, MeanMinutes: 8}}
	set.Counters = []settings.Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"A"}}}
	set.Calendar.Sessions = []dossier.Session{{From: 450, To: 690}}
	c, err := center.Open(context.Background(), center.Options{Dir: t.TempDir(), Catalogue: catalogue, Now: func() time.Time { return at }, Defaults: set})
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(context.Background(), Options{Center: c, Now: func() time.Time { return at }, Machine: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		p.Close()
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

// A phone is noted only while its slip waits: what became of the slip may be settled between
// the phone's question and its answer, and nobody would ask for the phone any more.
func TestAPhoneIsNotedWhileItsSlipWaits(t *testing.T) {
	p := openCentre(t)
	for _, d := range []center.Decision{
		center.AddDevice{ID: "k1", Kind: records.Kiosk, Name: "Kiosk 1", Token: "hash"},
		center.SetPrinting{Kiosk: "k1", Printing: records.Printing{Mode: records.PrintAgent}},
	} {
		if _, err := p.Center.Do(context.Background(), center.Actor{Kind: center.Operator}, d); err != nil {
			t.Fatal(err)
		}
	}
	for token, x := range map[queue.Token]struct {
		became queue.NoteSlip
		want   queue.SlipState
		noted  bool
	}{
		"waits":   {want: queue.SlipWaiting, noted: true},
		"printed": {became: queue.NoteSlip{State: queue.SlipPrinted}, want: queue.SlipPrinted},
		"failed":  {became: queue.NoteSlip{State: queue.SlipFailed, Trouble: queue.NoPaper}, want: queue.SlipKept},
	} {
		taken := center.WithSlip{Decision: center.TakeNumber{Line: "A", Priority: queue.Ordinary, Token: token}, Kiosk: "k1"}
		r, err := p.Center.Do(context.Background(), center.Actor{Kind: center.DeviceActor, ID: "k1"}, taken)
		if err != nil {
			t.Fatal(err)
		}
		id := r.Ticket.ID
		if x.became.State != 0 {
			x.became.ID, x.became.Kiosk = id, "k1"
			p.note(x.became)
		}
		p.Followed(id, token)
		p.Center.View(func(s *center.State) {
			if slip, _ := s.Day.Slip(id); slip.State != x.want {
				t.Errorf("%s: the slip is %s, want %s", token, slip.State, x.want)
			}
		})
		if noted := p.phoned(id); noted != x.noted {
			t.Errorf("%s: the phone is noted: %v", token, noted)
		}
	}
}
