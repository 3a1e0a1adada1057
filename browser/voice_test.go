package browser

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
)

// utterance is an entry of window.motcuaVoice.log; docs/voice.md says what it holds.
type utterance struct {
	Seq              int
	Number, Counter  string
	Language         string
	Start, End       float64 // seconds of the page's sound
	Chime            float64 // the announcement's beginning, likewise
	At               float64 // milliseconds since 1970
	Cut              bool
	page             string
	begins, finishes float64 // milliseconds since 1970
}

// jitter is how far the clocks of two pages may lie apart, in milliseconds.
const jitter = 25

// many is how many calls come in one second, few how many recalls later.
const (
	many = 20
	few  = 8
)

// firstCounter is the number of the first counter that the tests add.
const firstCounter = 21

// counters adds as many counters with line A to the hall as it is asked for, a clerk at
// each, and returns the clerks by their counters' numbers.
func (c *centre) counters(n int) map[string]*worker {
	c.t.Helper()
	admin := c.employ(c.Staff["administrator"].Username, c.Staff["administrator"].Password)
	var ids []string
	admin.change("counters", func(value map[string]any) {
		all := value["counters"].([]any)
		for i := range n {
			ids = append(ids, fmt.Sprint(firstCounter+i))
			all = append(all, map[string]any{"id": ids[i], "hall": "1", "lines": []string{"A"}})
		}
		value["counters"] = all
	})
	clerks := map[string]*worker{}
	for _, id := range ids {
		name, password := "clerk"+id, "mot-cua-quay-"+id
		admin.ask("POST", "/api/v1/office/staff", map[string]string{"username": name, "name": "Quầy " + id, "role": "clerk", "password": password}, nil)
		clerks[id] = c.employ(name, password)
		clerks[id].ask("POST", "/api/v1/counters/"+id+"/sit", map[string]bool{}, nil)
	}
	return clerks
}

// speaks waits until the page is its hall's speaker, or until it knows that it is not.
func (s *screen) speaks(want bool) {
	s.t.Helper()
	err := s.Page.Timeout(patience).Wait(rod.Eval(`(want) => window.motcuaVoice?.ready() && motcuaVoice.speaker() === want`, want))
	if err != nil {
		s.t.Fatalf("a page's being the speaker is not %v", want)
	}
}

// spoken waits until so many announcements came to their end on the page, and returns the log.
func (s *screen) spoken(n int) []utterance {
	s.t.Helper()
	return s.logOnce(`(n) => motcuaVoice.log.filter((e) => !e.cut && e.at + 1000 * (e.end - e.start) < Date.now()).length >= n`, n)
}

// spokenUpTo waits until a call came to its end on the page, and returns the log.
func (s *screen) spokenUpTo(seq int) []utterance {
	s.t.Helper()
	return s.logOnce(`(seq) => motcuaVoice.log.some((e) => e.seq === seq && !e.cut && e.at + 1000 * (e.end - e.start) < Date.now())`, seq)
}

func (s *screen) logOnce(condition string, n int) []utterance {
	s.t.Helper()
	if err := s.Page.Timeout(2 * patience).Wait(rod.Eval(condition, n)); err != nil {
		s.t.Fatalf("announcement %d did not come: %v", n, s.log())
	}
	return s.log()
}

func (s *screen) log() []utterance {
	s.t.Helper()
	r, err := s.Page.Eval(`() => motcuaVoice.log`)
	if err != nil {
		s.t.Fatal(err)
	}
	var all []utterance
	if err := r.Value.Unmarshal(&all); err != nil {
		s.t.Fatal(err)
	}
	return all
}

// inTime puts the announcements of all pages in the order in which they were heard, and
// fails where two sound at once.
func inTime(t *testing.T, pages map[string][]utterance) []utterance {
	t.Helper()
	var all []utterance
	for page, log := range pages {
		for _, u := range log {
			u.page, u.begins, u.finishes = page, u.At, u.At+1000*(u.End-u.Start)
			all = append(all, u)
		}
	}
	slices.SortFunc(all, func(a, b utterance) int { return cmp.Compare(a.begins, b.begins) })
	for i := 1; i < len(all); i++ {
		if before, u := all[i-1], all[i]; u.begins < before.finishes-jitter {
			t.Errorf("%s on %s begins %.0f ms before %s on %s ends", u.Number, u.page, before.finishes-u.begins, before.Number, before.page)
		}
	}
	return all
}

// whole are the calls that were spoken to their end, in the order of speaking.
func whole(all []utterance) []int {
	var seqs []int
	for _, u := range all {
		if !u.Cut {
			seqs = append(seqs, u.Seq)
		}
	}
	return seqs
}

func from(first, last int) []int {
	var seqs []int
	for i := first; i <= last; i++ {
		seqs = append(seqs, i)
	}
	return seqs
}

// together has every clerk do the same at the same moment, and returns how long it took.
func together(clerks map[string]*worker, step string) time.Duration {
	began := time.Now()
	var all sync.WaitGroup
	for id, clerk := range clerks {
		all.Go(func() { clerk.ask("POST", "/api/v1/counters/"+id+"/"+step, map[string]bool{}, nil) })
	}
	all.Wait()
	return time.Since(began)
}

// TestEveryCallIsHeardOnceWhateverHappensToThePages has twenty calls come in one second
// before two screens of the hall; then recalls, while the speaking page is left; then
// recalls, while the speaking page loses the server. The recordings are the centre's own,
// short ones, so that the test does not take as long as a hall's morning.
func TestEveryCallIsHeardOnceWhateverHappensToThePages(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.record("vi", "chime", "call", "call_short", "recall", "counter", "letter_a")
	for d := range 10 {
		c.record("vi", fmt.Sprintf("digit_%d", d))
	}
	for n := range many {
		c.record("vi", fmt.Sprintf("number_%d", firstCounter+n))
	}
	clerks := c.counters(many)
	c.employ(c.Staff["administrator"].Username, c.Staff["administrator"].Password).ask("POST", "/api/v1/office/voice/check", nil, nil)
	for range many {
		c.take("A")
	}
	b := openBrowser(t)
	first := open(t, b, c.URL+"/display?hall=1", hallScreen)
	first.speaks(true)
	second := open(t, b, c.URL+"/display?hall=1", hallScreen)
	second.speaks(false)

	if took := together(clerks, "call-next"); took > time.Second {
		t.Logf("the calls took %v", took)
	}
	logs := map[string][]utterance{"the first page": first.spoken(many), "the second page": second.log()}
	if got, want := whole(inTime(t, logs)), from(1, many); !slices.Equal(got, want) {
		t.Fatalf("the calls were spoken in the order %v", got)
	}

	again := map[string]*worker{}
	for i := range few {
		again[fmt.Sprint(firstCounter+i)] = clerks[fmt.Sprint(firstCounter+i)]
	}
	first.keepLog()
	together(again, "recall")
	first.spoken(many + 3)
	if err := first.Navigate("about:blank"); err != nil {
		t.Fatal(err)
	}
	second.speaks(true)
	kept := second.kept()
	logs = map[string][]utterance{"the first page": kept, "the second page": second.spoken(many + few - len(whole(kept)))}
	if got, want := whole(inTime(t, logs)), from(1, many+few); !slices.Equal(got, want) {
		t.Fatalf("with the speaking page left the calls were spoken in the order %v", got)
	}

	third := open(t, b, c.URL+"/display?hall=1", hallScreen)
	third.speaks(false)
	before := len(second.log())
	together(again, "recall")
	second.spoken(before + 2)
	second.cutOff()
	third.speaks(true)
	said := second.log()[before:]
	logs = map[string][]utterance{"the second page": said, "the third page": third.spokenUpTo(many + 2*few)}
	got := whole(inTime(t, logs))
	// What the page spoke to its end after the line was cut it could not tell: one call at most.
	if twice := slices.Compact(slices.Clone(got)); len(got)-len(twice) > 1 || !slices.Equal(twice, from(many+few+1, many+2*few)) {
		t.Errorf("with the speaking page cut off the calls were spoken in the order %v", got)
	}
}

// keepLog has the page leave its log to the others when it goes, and kept reads it.
func (s *screen) keepLog() {
	s.t.Helper()
	if _, err := s.Page.Eval(`() => addEventListener("pagehide", () => localStorage.setItem("log", JSON.stringify(motcuaVoice.log)))`); err != nil {
		s.t.Fatal(err)
	}
}

func (s *screen) kept() []utterance {
	s.t.Helper()
	r, err := s.Page.Eval(`() => JSON.parse(localStorage.getItem("log"))`)
	if err != nil {
		s.t.Fatal(err)
	}
	var all []utterance
	if err := r.Value.Unmarshal(&all); err != nil {
		s.t.Fatal(err)
	}
	return all
}

// cutOff takes the server away from the page.
func (s *screen) cutOff() {
	s.t.Helper()
	if err := (proto.NetworkEnable{}).Call(s.Page); err != nil {
		s.t.Fatal(err)
	}
	if err := (proto.NetworkEmulateNetworkConditions{Offline: true, DownloadThroughput: -1, UploadThroughput: -1}).Call(s.Page); err != nil {
		s.t.Fatal(err)
	}
}
