package browser

import (
	"fmt"
	"os"
	"testing"

	"github.com/go-rod/rod/lib/proto"
)

// faster lets the kiosk ask how the lines stand forty times as often as it does, and
// counts: a day's questions come in a quarter of an hour. The page's other times stay as
// they are.
const faster = `
	window.asked = 0;
	const wait = window.setTimeout;
	window.setTimeout = (f, ms, ...rest) => {
		if (f.name !== "follow") return wait(f, ms, ...rest);
		window.asked++;
		return wait(f, ms / 40, ...rest);
	};`

// soak is how long the kiosk is used: visits, and questions about the lines, which come
// every five seconds.
func soak() (visits, asked int) {
	if os.Getenv("MOTCUA_SOAK") != "" {
		return 2000, 8 * 3600 / 5
	}
	return 63, 0
}

// warmRounds is how often every kind of visit is made before the measurement starts: until
// then the browser still compiles what is used for the first times.
const warmRounds = 5

// memory is what a page holds after everything that can be forgotten is forgotten.
type memory struct {
	heap             float64 // bytes of JavaScript
	nodes, listeners int
}

// TestADayOfVisitsLeavesNothingBehind uses the kiosk as a day's citizens do, and measures
// that its page holds no more at the end than after the first of them.
func TestADayOfVisitsLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.Page = kiosk.CancelTimeout()
	kiosk.calm()
	kiosk.anew(faster)
	for n := range warmRounds * len(visits) {
		kiosk.visit(n)
	}
	start := kiosk.memory()
	wanted, asked := soak()
	n := 0
	for ; n < wanted || kiosk.number(`() => window.asked`) < float64(asked); n++ {
		kiosk.visit(n)
		if (n+1)%250 == 0 {
			t.Logf("after %d visits %v", n+1, kiosk.memory())
		}
	}
	end := kiosk.memory()
	t.Logf("%d visits and %.0f questions: from %v to %v, heap %+.1f %%", n, kiosk.number(`() => window.asked`), start, end, 100*(end.heap/start.heap-1))
	if end.heap > 1.2*start.heap {
		t.Errorf("the heap grew from %.0f to %.0f bytes in %d visits", start.heap, end.heap, n)
	}
	if end.nodes > start.nodes*6/5 || end.listeners > start.listeners*6/5 {
		t.Errorf("nodes and listeners were left behind: %v, and at the start %v", end, start)
	}
}

// visits are what people do at a kiosk; each begins and ends at the first page.
var visits = []func(s *screen){
	func(s *screen) {
		s.tap(`[data-go="search"]`)
		s.tap(`[data-key="k"]`)
		s.tap(`[data-key="h"]`)
		s.tap(`[data-procedure]`)
		s.tap(`[data-go="take"]`)
		s.tap(`[data-priority="ordinary"]`)
		s.tap(`[data-go="done"]`)
	},
	func(s *screen) {
		s.tap(`[data-go="browse"]`)
		s.tap(`[data-agency]`)
		s.tap(`[data-field]`)
		s.tap(`[data-procedure]`)
		s.comes(`[data-go="take"]`)
		s.tap(`[data-screen="procedure"] [data-go="home"]`)
	},
	func(s *screen) {
		s.tap(`[data-go="collect"]`)
		s.tap(`[data-priority="elderly"]`)
		s.tap(`[data-go="done"]`)
	},
	func(s *screen) {
		s.tap(`[data-lang="en"]`)
		s.tap(`[data-go="search"]`)
		s.tap(`[data-example]`)
		s.tap(`[data-procedure]`)
		s.tap(`[data-go="take"]`)
		s.tap(`[data-screen="priority"] [data-go="back"]`)
		s.comes(`[data-go="take"]`)
		s.tap(`[data-screen="procedure"] [data-go="home"]`)
		s.tap(`[data-lang="vi"]`)
	},
	func(s *screen) {
		s.tap(`[data-go="browse"]`)
		s.tap(`[data-agency]`)
		s.tap(`[data-screen="fields"] [data-go="back"]`)
		s.tap(`[data-screen="agencies"] [data-go="back"]`)
	},
	func(s *screen) {
		s.tap(`[data-go="postal"]`)
		s.tap(`[data-priority="ordinary"]`)
		s.tap(`[data-go="done"]`)
	},
	func(s *screen) {
		s.tap(`[data-lang="zh"]`)
		s.tap(`[data-go="search"]`)
		for range 3 {
			s.tap(`[data-key="q"]`)
		}
		s.tap(`[data-screen="search"] [data-go="home"]`)
		s.tap(`[data-lang="vi"]`)
	},
}

// visit is the n-th visit of a day.
func (s *screen) visit(n int) {
	s.t.Helper()
	visits[n%len(visits)](s)
	s.comes(`[data-screen="home"]`)
}

// comes waits for something without keeping hold of it.
func (s *screen) comes(selector string) {
	s.t.Helper()
	page := s.Page.Timeout(patience)
	for {
		r, err := page.Eval(`async (selector) => {
			for (const end = performance.now() + 1000; performance.now() < end; await new Promise((done) => setTimeout(done, 16))) {
				if (document.querySelector(selector)) return true;
			}
			return false;
		}`, selector)
		if err != nil {
			s.t.Fatalf("nothing like %s came: %v; the page shows %s", selector, err, s.words())
		}
		if r.Value.Bool() {
			return
		}
	}
}

// anew loads the page again with a script that runs before the page's own.
func (s *screen) anew(script string) {
	s.t.Helper()
	if _, err := s.EvalOnNewDocument(script); err != nil {
		s.t.Fatal(err)
	}
	if err := s.Reload(); err != nil {
		s.t.Fatal(err)
	}
	s.comes(`[data-screen="home"]`)
}

// number is what a script says, as a number.
func (s *screen) number(script string, args ...any) float64 {
	s.t.Helper()
	r, err := s.Page.Eval(script, args...)
	if err != nil {
		s.t.Fatal(err)
	}
	return r.Value.Num()
}

// memory measures after the garbage is collected, which takes more than one round when
// what is dropped drops something else in turn.
func (s *screen) memory() memory {
	s.t.Helper()
	for range 3 {
		if err := (proto.HeapProfilerCollectGarbage{}).Call(s); err != nil {
			s.t.Fatal(err)
		}
	}
	heap, err := proto.RuntimeGetHeapUsage{}.Call(s)
	if err != nil {
		s.t.Fatal(err)
	}
	dom, err := proto.MemoryGetDOMCounters{}.Call(s)
	if err != nil {
		s.t.Fatal(err)
	}
	return memory{heap: heap.UsedSize, nodes: dom.Nodes, listeners: dom.JsEventListeners}
}

// String is for the logs of a long run.
func (m memory) String() string {
	return fmt.Sprintf("%.0f KiB, %d nodes, %d listeners", m.heap/1024, m.nodes, m.listeners)
}
