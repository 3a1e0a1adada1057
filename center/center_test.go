package center

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// morning is a working Monday in the real calendar.
var morning = time.Date(2026, 11, 23, 9, 0, 0, 0, localtime.Zone)

// office is a centre on a directory of its own with a clock that tests step.
type office struct {
	*Center
	t       testing.TB
	options Options
	at      time.Time
	set     time.Duration // of at: what somebody set the clock by
}

const rows = `code,name,field,agency,level,time_limit,time_unit,fee_vnd,whole_at_centre,documents
1.001193,Đăng ký khai sinh,Hộ tịch,Sở Tư pháp,commune,1,working_day,0,yes,Tờ khai đăng ký khai sinh [1 bản chính]
1.002200,Đăng ký biến động đất đai,Đất đai,Sở Nông nghiệp và Môi trường,province,,,,no,
`

func defaults() settings.Settings {
	s := settings.Defaults()
	s.Centre, s.AgencyCode = settings.Centre{Parent: "UBND TỈNH CAO BẰNG", Name: "Trung tâm", Place: "Cao Bằng", Suffix: "TTPVHCC"}, "H14.01"
	s.Halls = []settings.Hall{{ID: "1", Name: "Sảnh 1"}}
	s.Lines = []settings.Line{
		{ID: "A", Name: map[string]string{"vi": "Tư pháp"}, Kind: settings.ForAgency, Hall: "1", Agencies: []string{"Sở Tư pháp"}, MeanMinutes: 8},
		{ID: "B", Name: map[string]string{"vi": "Đất đai"}, Kind: settings.ForAgency, Hall: "1", Agencies: []string{"Sở Nông nghiệp và Môi trường"}, MeanMinutes: 8},
	}
	s.Counters = []settings.Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"A"}}, {ID: "2", Hall: "1", Lines: []queue.LineID{"A", "B"}}}
	s.Calendar = dossier.Calendar{
		Days:     []dossier.DayOff{{Date: "2026-11-24", Name: "Ngày Văn hóa Việt Nam"}},
		Sessions: []dossier.Session{{From: 450, To: 690}, {From: 810, To: 1020}},
	}
	return s
}

func openOffice(t testing.TB) *office {
	t.Helper()
	catalogue, err := catalog.Load(strings.NewReader(rows), "test")
	if err != nil {
		t.Fatal(err)
	}
	o := &office{t: t, at: morning}
	o.options = Options{Dir: t.TempDir(), Defaults: defaults(), Catalogue: catalogue, Now: func() time.Time { return o.at }, Passed: func() time.Duration { return o.at.Sub(morning) - o.set }}
	o.open()
	t.Cleanup(func() { _ = o.Center.Close() })
	return o
}

func (o *office) open() {
	o.t.Helper()
	c, err := Open(context.Background(), o.options)
	if err != nil {
		o.t.Fatal(err)
	}
	o.Center = c
}

// alwaysOpen lets kiosks give numbers at any time.
func (o *office) alwaysOpen() {
	o.t.Helper()
	opening, seen := section(o, &settings.Opening{})
	opening.Always = true
	o.do(clerk, ChangeSettings{Section: opening, Revision: seen})
}

// reopen closes the centre and opens it again, as after a restart.
func (o *office) reopen() {
	o.t.Helper()
	if err := o.Close(); err != nil {
		o.t.Fatal(err)
	}
	o.open()
}

func (o *office) do(actor Actor, d Decision) Result {
	o.t.Helper()
	r, err := o.Do(context.Background(), actor, d)
	if err != nil {
		o.t.Fatalf("%T: %v", d, err)
	}
	return r
}

func (o *office) refused(code string, d Decision) {
	o.t.Helper()
	_, err := o.Do(context.Background(), clerk, d)
	if no, ok := refusal.Of(err); !ok || no.Code.String() != code {
		o.t.Fatalf("%T: got %v, want a refusal %q", d, err, code)
	}
}

var (
	kiosk = Actor{Kind: DeviceActor, ID: "k1"}
	clerk = Actor{Kind: StaffActor, ID: "ha"}
)

func (o *office) take(line queue.LineID, request string) Result {
	o.t.Helper()
	actor := kiosk
	actor.Request = request
	return o.do(actor, TakeNumber{Line: line, Priority: queue.Ordinary, Token: queue.Token("token" + request)})
}

func TestANumberIsTheSameAfterARestart(t *testing.T) {
	o := openOffice(t)
	if got := o.take("A", "tap1").Ticket.Number; got != "A001" {
		t.Fatalf("the first number is %s", got)
	}
	o.reopen()
	again := o.take("A", "tap1")
	if !again.Repeated || again.Ticket.Number != "A001" {
		t.Fatalf("the same tap after a restart got %s, repeated %v", again.Ticket.Number, again.Repeated)
	}
	if got := o.take("A", "tap2").Ticket.Number; got != "A002" {
		t.Fatalf("the next tap got %s", got)
	}
}

func TestTheNextDayBeginsAtMidnightInVietnam(t *testing.T) {
	o := openOffice(t)
	o.alwaysOpen()
	o.take("A", "tap1")
	o.at = time.Date(2026, 11, 23, 17, 0, 1, 0, time.UTC)
	r := o.take("A", "tap1")
	if r.Repeated || r.Ticket.ID != "20261124-A001" {
		t.Fatalf("after midnight the tap got %s, repeated %v", r.Ticket.ID, r.Repeated)
	}
	o.at = morning
	if got := o.take("A", "tap9").Ticket.ID; got != "20261124-A002" {
		t.Fatalf("with the clock set back the tap got %s", got)
	}
	o.reopen()
	o.View(func(s *State) {
		if s.Day.Name() != "2026-11-24" || s.Day.Waiting("A") != 2 {
			t.Fatalf("after a restart the day is %s with %d waiting", s.Day.Name(), s.Day.Waiting("A"))
		}
	})
}

func TestADossierKeepsItsCodeAndItsPeople(t *testing.T) {
	o := openOffice(t)
	o.take("A", "tap1")
	lodge := LodgeDossier{Staff: "ha", Procedure: "1001193", Ticket: "A001", Lodge: dossier.Lodge{
		People: dossier.People{Applicant: dossier.Person{Name: "Nông Văn Mẫu", IDNumber: "004090000001"}},
		Sets:   1, ReturnBy: dossier.AtCounter,
	}}
	first := o.do(clerk, lodge).Dossier
	o.reopen()
	second := o.do(clerk, lodge).Dossier
	if first != "H14.01-261123-0001" || second != "H14.01-261123-0002" {
		t.Fatalf("codes %s, %s", first, second)
	}
	d, people, found, err := o.Dossier(second)
	if err != nil || !found {
		t.Fatal(found, err)
	}
	if want := time.Date(2026, 11, 25, 17, 0, 0, 0, localtime.Zone); !d.DueAt.Equal(want) || d.Book.Number != 2 || d.Book.Volume != "01/2026" {
		t.Errorf("due %v, book %+v", d.DueAt, d.Book)
	}
	if people.Applicant.Name != "Nông Văn Mẫu" {
		t.Errorf("applicant %q", people.Applicant.Name)
	}
	o.View(func(s *State) {
		if got := s.DossiersOf("A001"); len(got) != 2 {
			t.Errorf("dossiers of A001: %v", got)
		}
	})
	o.refused("unknown_ticket", LodgeDossier{Procedure: "1.001193", Ticket: "A999"})
	o.refused("unknown_procedure", LodgeDossier{Procedure: "9.999999"})
}

// failing is a journal whose writes fail from a moment on.
type failing struct {
	journal.Log
	fail bool
}

func (f *failing) Append(ctx context.Context, entries []journal.Entry) error {
	if f.fail {
		return errors.New("no space left on device")
	}
	return f.Log.Append(ctx, entries)
}

func TestAWriteThatFailsAnnouncesNothingAndStopsTheCentre(t *testing.T) {
	o := openOffice(t)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	var disk *failing
	o.options.Journal = func(l journal.Log) journal.Log { disk = &failing{Log: l}; return disk }
	o.open()
	o.take("A", "tap1")
	before, err := o.Board("")
	if err != nil {
		t.Fatal(err)
	}
	disk.fail = true
	_, err = o.Do(context.Background(), kiosk, TakeNumber{Line: "A", Priority: queue.Ordinary})
	if !errors.Is(err, refusal.StorageStopped) {
		t.Fatalf("got %v", err)
	}
	if b, _ := o.Board(""); b.Revision != before.Revision || b.Lines[0].Waiting != 1 {
		t.Errorf("the board moved on: %+v", b)
	}
	disk.fail = false
	if _, err = o.Do(context.Background(), kiosk, TakeNumber{Line: "A", Priority: queue.Ordinary}); !errors.Is(err, refusal.StorageStopped) {
		t.Errorf("after a failed write a change was taken: %v", err)
	}
	o.options.Journal = nil
	o.reopen()
	if got := o.take("A", "tap2").Ticket.Number; got != "A002" {
		t.Errorf("after the restart the next number is %s", got)
	}
}

// panicking is a decision that fails inside the program.
type panicking struct{}

func (panicking) decide(*State, time.Time) (change, error) { panic("a bug") }

func TestADecisionThatPanicsHarmsNoOther(t *testing.T) {
	o := openOffice(t)
	if _, err := o.Do(context.Background(), clerk, panicking{}); !errors.Is(err, errPanicked) {
		t.Fatalf("got %v", err)
	}
	o.take("A", "tap1")
}

func TestASecondProcessIsTold(t *testing.T) {
	o := openOffice(t)
	if _, err := Open(context.Background(), o.options); !errors.Is(err, journal.ErrLocked) {
		t.Fatalf("got %v", err)
	}
}

func TestBoardsArePublishedInOrderAfterEachCommit(t *testing.T) {
	o := openOffice(t)
	var seen []uint64
	defer o.Watch(func(boards []queue.Board) { seen = append(seen, boards[0].Revision) })()
	for _, tap := range []string{"1", "2", "3"} {
		o.take("B", tap)
	}
	if len(seen) != 3 || seen[0] >= seen[1] || seen[1] >= seen[2] {
		t.Fatalf("revisions %v", seen)
	}
	if _, err := o.Board("9"); err == nil {
		t.Error("a hall that does not exist has a board")
	}
}
