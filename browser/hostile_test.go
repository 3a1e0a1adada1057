package browser

import (
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/proto"
)

// long is the time that a trial lasts: the short one in every test run, the full one when
// the long proofs are asked for.
func long(short, full time.Duration) time.Duration {
	if os.Getenv("MOTCUA_SOAK") != "" {
		return full
	}
	return short
}

// waiting is how many people wait in a line, as the server knows it.
func (s *screen) waiting(line string) int {
	s.t.Helper()
	return int(s.number(`async (line) => (await (await fetch("/api/v1/lines")).json()).items.find((l) => l.id === line).waiting`, line))
}

// issued is how many people wait anywhere.
func (s *screen) issued() int {
	s.t.Helper()
	return int(s.number(`async () => (await (await fetch("/api/v1/lines")).json()).items.reduce((sum, l) => sum + l.waiting, 0)`))
}

// drum taps one spot twenty times a second, as a child does, or an impatient fist.
func (s *screen) drum(x, y, later float64, during time.Duration) {
	s.t.Helper()
	beat := time.NewTicker(time.Second / 20)
	defer beat.Stop()
	for end := time.Now().Add(during); time.Now().Before(end); <-beat.C {
		s.finger(x, y, later)
	}
}

// TestDrummingOnTheButtonTakesOneNumber taps on the last question's button, and goes on at
// the same spot whatever comes there.
func TestDrummingOnTheButtonTakesOneNumber(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	for _, s := range []size{kioskPortrait, kioskLandscape} {
		kiosk := open(t, b, c.URL+"/kiosk", s)
		before := kiosk.issued()
		kiosk.tap(`[data-go="collect"]`)
		kiosk.comes(`[data-priority="ordinary"]`)
		at, err := kiosk.Eval(standing, `[data-priority="ordinary"]`)
		if err != nil {
			t.Fatal(err)
		}
		kiosk.drum(at.Value.Get("0").Num(), at.Value.Get("1").Num(), at.Value.Get("2").Num(), long(10*time.Second, time.Minute))
		if n := kiosk.issued() - before; n != 1 {
			t.Errorf("drumming at %dx%d took %d numbers; the page shows %s", s.width, s.height, n, kiosk.words())
		}
		kiosk.MustClose()
	}
}

// TestTheServerIsKilledUnderThePage kills the server without a word: within some seconds
// the page says so, and goes on by itself when the server is back.
func TestTheServerIsKilledUnderThePage(t *testing.T) {
	t.Parallel()
	c := openProcess(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="collect"]`)
	kiosk.tap(`[data-priority="ordinary"]`)
	kiosk.tap(`[data-go="done"]`)
	kiosk.comes(`[data-screen="home"]`)
	kiosk.MustEval(`() => { window.same = true; }`)

	address, err := url.Parse(c.URL)
	if err != nil {
		t.Fatal(err)
	}
	c.kill()
	killed := time.Now()
	kiosk.seeText("Kiosk đang mất kết nối")
	said := time.Since(killed)
	t.Logf("said after %s", said.Round(100*time.Millisecond))
	if said > 15*time.Second {
		t.Errorf("the page took %s to say that the server is gone", said)
	}
	kiosk.tap(`[data-go="collect"]`)
	kiosk.comes(`[data-priority="ordinary"]`)

	c.start(address.Host)
	kiosk.tap(`[data-priority="ordinary"]`)
	kiosk.takes()
	kiosk.tap(`[data-go="done"]`)
	kiosk.comes(`[data-live="waiting"]`)
	if same := kiosk.number(`() => Number(window.same)`); same != 1 {
		t.Error("the page was loaded anew")
	}
	if n := kiosk.issued(); n != 2 {
		t.Errorf("%d numbers were taken, want 2", n)
	}
}

// takes waits for the number; while the kiosk says that it has none yet, it is asked again.
func (s *screen) takes() {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); {
		s.comes(`[data-ticket-number], [data-go="retry"]`)
		if there, _, err := s.Has(`[data-ticket-number]`); err == nil && there {
			return
		}
		s.tapWithin(`[data-go="retry"]`)
	}
	s.t.Fatalf("no number came: %s", s.words())
}

// TestAPCThatIsADayAheadShowsTheServersTime lets the PC's clock be wrong by a day and some
// minutes: the header and the number's times go by the server's.
func TestAPCThatIsADayAheadShowsTheServersTime(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	right := open(t, b, c.URL+"/kiosk", kioskPortrait)
	wrong := open(t, b, c.URL+"/kiosk", kioskPortrait)
	wrong.anew(`{
		const wrong = (24 * 60 + 17) * 60_000;
		const real = Date;
		window.Date = class extends real {
			constructor(...given) { given.length ? super(...given) : super(real.now() + wrong); }
			static now() { return real.now() + wrong; }
		};
	}`)
	const header = `() => document.querySelector("header").innerText`
	var told [2]string
	for range 3 { // the minute may turn between the two looks
		for i, s := range []*screen{right, wrong} {
			s.comes(`header .date:not(:empty)`)
			told[i] = s.MustEval(header).Str()
		}
		if told[0] == told[1] {
			break
		}
	}
	if told[0] != told[1] {
		t.Errorf("the PC that is a day ahead shows %q, the right one %q", told[1], told[0])
	}
	wrong.tap(`[data-go="collect"]`)
	wrong.tap(`[data-priority="ordinary"]`)
	wrong.reads(`[data-ticket-number]`, "H001")
}

// TestGarbageFromAScanner throws at the kiosk what scanners read from boxes, broken codes
// and other offices' papers: it says one plain sentence and works on.
func TestGarbageFromAScanner(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.comes(`[data-live="waiting"]`)
	for name, text := range map[string]string{
		"a bar code":   "8934588012345",
		"4 KB":         strings.Repeat("0123456789ABCDEF", 256),
		"more than so": strings.Repeat("|", 6000),
		"an address":   "https://example.org/?q=<script>alert(1)</script>",
		"a script":     `"><img src=x onerror=alert(1)>{{7*7}}';DROP TABLE tickets;--`,
		"control":      "\x1d\x00\x07ABCDEF\x1e\x04",
		"other signs":  "ĐẶNG ẸỘỮ 中文 🎫🎫🎫🎫",
		"half a card":  "004090000001||NÔNG VĂN",
	} {
		kiosk.wedge(text)
		kiosk.comes(`[data-said="true"]`)
		said := kiosk.MustEval(`() => document.querySelector("[data-said]").innerText`).Str()
		if said == "" || len(said) > 300 || strings.ContainsAny(said, "<>{}_") {
			t.Errorf("%s: the kiosk says %q", name, said)
		}
		kiosk.comes(`[data-screen="home"]`)
	}
	kiosk.tap(`[data-go="collect"]`)
	kiosk.tap(`[data-priority="ordinary"]`)
	kiosk.reads(`[data-ticket-number]`, "H001")
}

// TestAStormOfBackButtons goes back a hundred times, between and during other taps. As on a
// kiosk PC no other page was there before.
func TestAStormOfBackButtons(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.comes(`[data-live="waiting"]`)
	if err := (proto.PageResetNavigationHistory{}).Call(kiosk); err != nil {
		t.Fatal(err)
	}
	kiosk.anew("")
	// The browser goes back when it comes to it: the storm is over when nothing comes any more.
	storm := func() {
		kiosk.MustEval(`async () => {
			const pause = (ms) => new Promise((done) => setTimeout(done, ms));
			let gone = performance.now();
			const count = () => (gone = performance.now());
			addEventListener("popstate", count);
			for (let i = 0; i < 100; i++) {
				history.back();
				if (i % 10 === 9) await pause(20);
			}
			while (performance.now() - gone < 400) await pause(50);
			removeEventListener("popstate", count);
		}`)
	}
	kiosk.tap(`[data-go="search"]`)
	kiosk.tap(`[data-example]`)
	kiosk.tap(`[data-procedure]`)
	kiosk.comes(`[data-screen="procedure"]`)
	storm()
	kiosk.comes(`[data-screen="home"]`)
	kiosk.enter(`[data-go="collect"]`, "priority")
	kiosk.tap(`[data-priority="ordinary"]`)
	storm()
	kiosk.comes(`[data-screen="home"]`)
	if n := kiosk.issued(); n != 1 {
		t.Errorf("%d numbers were taken, want 1", n)
	}
	if at := kiosk.MustInfo().URL; at != c.URL+"/kiosk" {
		t.Errorf("the page is at %s", at)
	}
	kiosk.enter(`[data-go="search"]`, "search")
}

// TestTwoKiosksInTheSameSecond lets both press at once, several times.
func TestTwoKiosksInTheSameSecond(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosks := []*screen{open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait), open(t, openBrowser(t), c.URL+"/kiosk", kioskLandscape)}
	taken := map[string]bool{}
	const rounds = 5
	for range rounds {
		for _, k := range kiosks {
			k.tap(`[data-go="collect"]`)
			k.comes(`[data-priority="ordinary"]`)
		}
		var both sync.WaitGroup
		for _, k := range kiosks {
			both.Go(func() { k.tap(`[data-priority="ordinary"]`) })
		}
		both.Wait()
		for _, k := range kiosks {
			k.comes(`[data-ticket-number]`)
			taken[k.MustEval(`() => document.querySelector("[data-ticket-number]").dataset.ticketNumber`).Str()] = true
			k.tap(`[data-go="done"]`)
		}
	}
	if len(taken) != 2*rounds {
		t.Errorf("two kiosks got %d numbers in %d rounds: %v", len(taken), rounds, taken)
	}
}

// TestTheNetworkIsCut pulls the cable while a citizen asks for a number: the page says so,
// and when the cable is back the same citizen has one number.
func TestTheNetworkIsCut(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.comes(`[data-live="waiting"]`)
	if err := (proto.NetworkEnable{}).Call(kiosk); err != nil {
		t.Fatal(err)
	}
	cable := func(in bool) {
		kiosk.t.Helper()
		if err := (proto.NetworkEmulateNetworkConditions{Offline: !in, DownloadThroughput: -1, UploadThroughput: -1}).Call(kiosk); err != nil {
			t.Fatal(err)
		}
	}
	kiosk.tap(`[data-go="collect"]`)
	kiosk.comes(`[data-priority="ordinary"]`)
	cable(false)
	cut := time.Now()
	kiosk.tap(`[data-priority="ordinary"]`)
	kiosk.seeText("Chưa lấy được số")
	again := time.NewTicker(2 * time.Second)
	defer again.Stop()
	for end := cut.Add(long(8*time.Second, 30*time.Second)); time.Now().Before(end); <-again.C {
		kiosk.tap(`[data-go="retry"]`)
		kiosk.seeText("Chưa lấy được số")
	}
	cable(true)
	kiosk.tap(`[data-go="retry"]`)
	kiosk.takes()
	if n := kiosk.waiting("H"); n != 1 {
		t.Errorf("%d numbers were taken", n)
	}
	kiosk.tap(`[data-go="done"]`)
	kiosk.comes(`[data-live="waiting"]`)
	kiosk.t.Logf("cut for %s", time.Since(cut).Round(time.Second))
}
