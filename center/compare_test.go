package center

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"
	"unsafe"

	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/ids"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

// loads is what a start would load from the file as it is now.
func (o *office) loads() *State {
	o.t.Helper()
	s, err := load(o.bolt, o.store, o.options.Defaults, o.options.Catalogue, nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return s
}

// nothing is a decision that changes nothing.
type nothing struct{}

func (nothing) decide(*State, time.Time) (change, error) { return change{}, nil }

const atTheEnd = "at the end"

// agrees holds every copy of the state against the file.
func (o *office) agrees(when string) {
	o.t.Helper()
	o.do(clerk, nothing{}) // a refusal is answered before its batch is done
	loaded := o.loads()
	copies := map[string]*State{"pending": o.pending, "committed": o.committed}
	if when == atTheEnd { // it rests after each forecast
		o.waits(loaded.seq)
		copies["of the forecaster"] = o.Center.waits.state
	}
	for name, s := range copies {
		if wrong := differ(s, loaded); wrong != "" {
			o.t.Fatalf("%s: %s: the copy %s is not what a start would load", when, wrong, name)
		}
	}
}

// everything is a centre on its second day, with a row in every table and something in
// every part of the state.
func everything(t *testing.T) *office {
	o := openPhones(t, nil)
	operator := Actor{Kind: Operator}
	o.do(operator, AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: records.Administrator, Password: "hash"})
	o.do(operator, AddDevice{ID: "k1", Kind: records.Kiosk, Name: "Kiosk 1", Token: "token"})
	o.numberRules(func(r *settings.NumberRules) { r.OnePerCard, r.Rating = true, true })
	_, revision := o.words()
	o.do(clerk, ChangeSynonyms{Items: []catalog.Synonym{{Phrase: "đẻ", Language: "vi", Codes: []ids.Procedure{"1.001193"}, Weight: 100}}, Revision: revision})
	var measured queue.Calibration
	measured.All[0].Waits = 7
	o.do(Actor{Kind: Clock}, maintenance{calibration: &measured})
	day := func() {
		o.do(clerk, SignIn{Staff: "ha", Key: o.at.String(), For: 100 * time.Hour})
		o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
		o.do(kiosk, TakeNumber{Procedure: "1.001193", Priority: queue.Ordinary, Token: queue.Token("for " + o.at.String())})
		o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}})
		lodge := dossier.Lodge{People: dossier.People{Applicant: dossier.Person{Name: "Nông Văn Mẫu", IDNumber: "004090000001"}}, Sets: 1, ReturnBy: dossier.AtCounter}
		o.do(clerk, LodgeDossier{Staff: "ha", Procedure: "1.001193", Ticket: "A001", Lodge: lodge})
		o.at = o.at.Add(5 * time.Minute)
		ticket := o.do(clerk, Today{queue.Finish{Counter: "1", Staff: "ha", Outcome: queue.Served}}).Ticket
		o.do(public, Rate{Token: ticket.Token, Score: 2, Reasons: []RatingReason{"waiting"}})
	}
	day()
	o.at = time.Date(2026, 11, 25, 9, 0, 0, 0, localtime.Zone)
	day()
	tap := kiosk
	tap.Request, tap.Content = "tap1", "line A"
	o.do(tap, TakeNumber{Line: "A", Priority: queue.Ordinary, Token: "tap1"})
	o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}})
	o.do(clerk, TransferWithNote{Transfer: queue.Transfer{Counter: "1", Staff: "ha", ToLine: "B"}, Note: "thiếu bản sao"})
	o.do(clerk, PostNotice{ID: "n1", Text: "Máy in số 2 đang sửa", Minutes: 400})
	o.do(public, booking("0912345678", time.Date(2026, 11, 26, 8, 0, 0, 0, localtime.Zone)))
	o.do(public, number("0912345679"))
	o.do(kiosk, CallHelp{Device: "k1"})
	o.setClock(time.Minute)
	o.do(kiosk, nothing{})
	return o
}

// TestNoPartOfTheStateIsLeftOutOfComparing takes each field out of a state in turn.
func TestNoPartOfTheStateIsLeftOutOfComparing(t *testing.T) {
	o := everything(t)
	o.agrees(atTheEnd)
	elsewhere := map[string]string{
		"Catalogue": "the program's",
		"shipped":   "the program's",
		"newest":    "a finder of what is compared",
		"screens":   "where it stands does not outlive a restart",
		"told":      "empty until five have rated",
	}
	for _, path := range fieldsOf(reflect.TypeFor[State](), nil) {
		s := o.loads()
		field := reflect.ValueOf(s).Elem().FieldByIndex(path)
		name := reflect.TypeFor[State]().FieldByIndex(path).Name
		before := differ(s, o.loads())
		empty := field.IsZero() || field.Kind() == reflect.Map && field.Len() == 0
		reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem().SetZero()
		_, left := elsewhere[name]
		switch after := differ(s, o.loads()); {
		case before != "":
			t.Fatalf("two loads differ in %s", before)
		case !left && empty:
			t.Errorf("%s is empty in the centre that has everything", name)
		case left == (after != "") && name != "told":
			t.Errorf("without %s two states differ in %q", name, after)
		}
	}
}

// fieldsOf are the fields of a struct, and of the structs of this package that are embedded
// in it.
func fieldsOf(typ reflect.Type, path []int) [][]int {
	var all [][]int
	for i := range typ.NumField() {
		f := typ.Field(i)
		here := append(path[:len(path):len(path)], i)
		if f.Type.Kind() == reflect.Struct && (f.Anonymous || f.Type == reflect.TypeFor[search]()) {
			all = append(all, fieldsOf(f.Type, here)...)
		} else {
			all = append(all, here)
		}
	}
	return all
}

// TestWhatIsLivedIsWhatIsLoaded lets people do anything in any order for days. Whatever
// they did and were refused, every copy of the state is what a start would load.
func TestWhatIsLivedIsWhatIsLoaded(t *testing.T) {
	steps := 600
	if testing.Short() {
		steps = 200
	}
	for seed := range uint64(3) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			o := everything(t)
			r := &randomOffice{office: o, Rand: rand.New(rand.NewPCG(seed, 22))}
			for i := range steps {
				d := r.decision(i)
				if _, err := o.Do(context.Background(), r.actor(i), d); err != nil {
					r.refusals++
				}
				if i%20 == 0 {
					o.agrees(fmt.Sprintf("step %d, %T", i, d))
				}
			}
			if r.refusals > steps*3/4 {
				t.Errorf("%d of %d steps were refused and prove nothing", r.refusals, steps)
			}
			o.agrees(atTheEnd)
			o.reopen()
			o.agrees("after a restart")
			if err := o.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err != nil {
				t.Error(err)
			}
		})
	}
}

// randomOffice makes decisions up.
type randomOffice struct {
	*office
	*rand.Rand
	refusals int
}

func pick[T any](r *randomOffice, of ...T) T { return of[r.IntN(len(of))] }

func (r *randomOffice) actor(i int) Actor {
	a := pick(r, clerk, kiosk, public)
	if r.IntN(4) == 0 {
		a.Request, a.Content = fmt.Sprint("request ", i), pick(r, "", "content")
	}
	return a
}

// decision is any decision; the clock goes on with most, and now and then to another day.
func (r *randomOffice) decision(i int) Decision {
	r.at = r.at.Add(time.Duration(r.IntN(100)) * time.Second)
	if r.IntN(120) == 0 {
		r.at = r.at.Add(20 * time.Hour)
	}
	staff, counter := queue.StaffID(pick(r, "ha", "mai")), queue.CounterID(pick(r, "1", "2"))
	line, number := queue.LineID(pick(r, "A", "B")), queue.Number(fmt.Sprintf("%s%03d", pick(r, "A", "B"), 1+r.IntN(20)))
	var pool []Decision
	switch r.IntN(6) {
	case 0:
		pool = r.atTheKiosk(i, line, number)
	case 1:
		pool = r.onThePhone(i, line)
	case 2:
		pool = r.ofTheOffice(i, staff)
	default:
		pool = r.atTheCounter(counter, staff, line, number)
	}
	return pick(r, pool...)
}

func (r *randomOffice) atTheKiosk(i int, line queue.LineID, number queue.Number) []Decision {
	token, card := queue.Token(fmt.Sprint("token ", i)), Holder{IDNumber: fmt.Sprintf("0040900000%02d", r.IntN(12))}
	take := TakeNumber{Line: line, Priority: pick(r, queue.Ordinary, queue.Elderly), Token: token}
	carded := take
	carded.Card, carded.Secret = card, "a secret"
	byProcedure := TakeNumber{Procedure: "1.001193", Also: []string{"1.002200"}, Priority: queue.Ordinary, Token: token}
	return []Decision{
		take, carded, byProcedure, WithSlip{Decision: take, Kiosk: "k1"}, Today{queue.Cancel{Token: queue.Token(fmt.Sprint("token ", r.IntN(i+1)))}},
		CheckIn{Card: card}, CallHelp{Device: "k1"}, Rate{Number: number, Score: 1 + r.IntN(5)}, maintenance{}, TakeNumber{Line: line, Priority: queue.Ordinary, Token: token, Staff: true},
	}
}

func (r *randomOffice) onThePhone(i int, line queue.LineID) []Decision {
	holder, token := Holder{Phone: fmt.Sprintf("09123456%02d", r.IntN(12))}, queue.Token(fmt.Sprint("phone ", i))
	all := []Decision{TakeRemoteNumber{Line: line, Holder: holder, Token: token, Secret: "a secret"}, maintenance{}}
	for _, id := range slices.Sorted(maps.Keys(r.pending.bookings)) {
		b := r.pending.bookings[id]
		all = append(all, CancelBooking{Token: b.Token}, CheckIn{Code: b.Code()})
	}
	for _, day := range r.pending.Slots(line, r.at) {
		slot := day.Slots[r.IntN(len(day.Slots))].From
		all = append(all, BookAppointment{Line: line, Slot: slot, Holder: holder, ID: BookingID(token), Token: token, Secret: "a secret"})
	}
	r.pending.Day.Each(func(t queue.Ticket) {
		if t.Status == queue.Remote {
			all = append(all, CheckIn{Code: queue.CodeOf(t.Token)})
		}
	})
	return all
}

func (r *randomOffice) atTheCounter(counter queue.CounterID, staff queue.StaffID, line queue.LineID, number queue.Number) []Decision {
	note := pick(r, "", "thiếu bản sao")
	lodge := dossier.Lodge{People: dossier.People{Applicant: dossier.Person{Name: "Nông Văn Mẫu", IDNumber: "004090000001"}}, Sets: 1, ReturnBy: dossier.AtCounter}
	return []Decision{
		Today{queue.Sit{Counter: counter, Staff: staff}}, Today{queue.Leave{Counter: counter, Staff: staff}},
		Today{queue.CallNext{Counter: counter, Staff: staff}}, Today{queue.CallNext{Counter: counter, Staff: staff, Finish: true, Outcome: queue.Served}},
		Today{queue.Recall{Counter: counter, Staff: staff}}, Today{queue.Start{Counter: counter, Staff: staff}}, Today{queue.Miss{Counter: counter, Staff: staff}},
		Today{queue.Finish{Counter: counter, Staff: staff, Outcome: queue.MissingDocuments}}, Today{queue.Undo{Counter: counter, Staff: staff}},
		Today{queue.Park{Counter: counter, Staff: staff, Reason: queue.FillingForm, Minutes: 5}},
		AddProcedure{Counter: counter, Staff: staff, Procedure: "1.002200"},
		TransferWithNote{Transfer: queue.Transfer{Counter: counter, Staff: staff, ToLine: line, KeepPlace: r.IntN(2) == 0}, Note: note},
		LodgeDossier{Staff: staff, Procedure: "1.001193", Ticket: number, Lodge: lodge},
	}
}

func (r *randomOffice) ofTheOffice(i int, staff queue.StaffID) []Decision {
	id := pick(r, "k1", "k2", "d3")
	rules, seen := section(r.office, &settings.QueueRules{})
	rules.BoundMinutes = 1 + r.IntN(30)
	words, revision := r.words()
	notice := NoticeID(fmt.Sprint("n", r.IntN(5)))
	act := queue.ActionID(max(0, int(r.pending.seq)-r.IntN(12)))
	return []Decision{
		AddStaff{Username: staff, Name: "Cán bộ", Role: records.Clerk, Password: "hash"}, ChangeStaff{Username: "mai", What: pick(r, Disabled, Enabled, NewPassword), Password: "other"},
		SignIn{Staff: staff, Key: fmt.Sprint("cookie ", i), For: time.Hour, Renewed: pick(r, "", "new"), Checked: "hash"}, SignOut{Key: fmt.Sprint("cookie ", r.IntN(i+1))},
		AddDevice{ID: ids.Device(id), Kind: pick(r, records.Kiosk, records.Display), Name: "Máy", Pairing: "code"}, PairDevice{Pairing: "code", Token: "token"},
		RevokeDevice{ID: "d3"}, RenameDevice{ID: ids.Device(id), Name: fmt.Sprint("Máy ", i)}, SetPrinting{Kiosk: ids.Device(id), Printing: records.Printing{Mode: records.PrintBrowser}},
		ChangeSettings{Section: rules, Revision: seen}, ChangeSynonyms{Items: words[:r.IntN(len(words)+1)], Revision: revision}, ChangeSynonyms{Shipped: true, Revision: revision},
		PostNotice{ID: notice, Text: "Thông báo", Minutes: 1 + r.IntN(30)}, RemoveNotice{ID: notice}, UndoAction{Action: act}, AnswerHelp{Call: HelpID(act)},
		Supervise{Decision: pick[DayDecision](r, queue.ChangeLine{Line: "B", Closed: r.IntN(2) == 0}, queue.AssignCounter{Counter: "1", Lines: []queue.LineID{"A", "B"}}, queue.ChangeCounter{Counter: "2", Closed: r.IntN(2) == 0})},
		maintenance{calibration: &queue.Calibration{}},
	}
}
