package browser

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
)

// slow is how much slower than this machine's processor a kiosk PC is taken to be.
const slow = 6

// quantile is the value under which a share of the measured ones lie.
func quantile(measured []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(measured))
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

// throttle makes the page's processor so many times slower.
func (s *screen) throttle(times float64) {
	s.t.Helper()
	if err := (proto.EmulationSetCPUThrottlingRate{Rate: times}).Call(s); err != nil {
		s.t.Fatal(err)
	}
}

// wire counts what comes over the network, as it comes: packed, with its headers.
type wire struct {
	mu                sync.Mutex
	kind              map[proto.NetworkRequestID]proto.NetworkResourceType
	code, fonts, rest float64 // rest: words and pictures
}

// listen counts everything that the page loads from now on.
func (w *wire) listen(s *screen) {
	s.t.Helper()
	w.kind = map[proto.NetworkRequestID]proto.NetworkResourceType{}
	wait := s.EachEvent(func(e *proto.NetworkResponseReceived) {
		w.mu.Lock()
		defer w.mu.Unlock()
		if !strings.Contains(e.Response.URL, "/api/") {
			w.kind[e.RequestID] = e.Type
		}
	}, func(e *proto.NetworkLoadingFinished) {
		w.mu.Lock()
		defer w.mu.Unlock()
		switch w.kind[e.RequestID] {
		case proto.NetworkResourceTypeFont:
			w.fonts += e.EncodedDataLength
		case proto.NetworkResourceTypeDocument, proto.NetworkResourceTypeScript, proto.NetworkResourceTypeStylesheet:
			w.code += e.EncodedDataLength
		case "":
		default:
			w.rest += e.EncodedDataLength
		}
	})
	go wait()
}

// usable tells when the first page can be touched, from its own start.
const usable = `
	new MutationObserver((_, watching) => {
		if (!document.querySelector('[data-screen="home"] [data-go]')) return;
		watching.disconnect();
		requestAnimationFrame(() => setTimeout(() => (window.usable = performance.now())));
	}).observe(document, { childList: true, subtree: true });`

// BenchmarkKioskPage loads the kiosk's page into an empty browser, also on a slow processor:
// what comes over the network, when something is seen, when it can be touched.
func BenchmarkKioskPage(b *testing.B) {
	for _, times := range []float64{1, slow} {
		b.Run(fmt.Sprintf("slower=%.0f", times), func(b *testing.B) {
			c := openCentre(b)
			browser := openBrowser(b)
			var painted, touchable []float64
			w := &wire{}
			for b.Loop() {
				for range 7 {
					w = &wire{}
					paint, touch := w.load(b, browser, c.URL+"/kiosk", times)
					painted, touchable = append(painted, paint), append(touchable, touch)
				}
			}
			w.mu.Lock()
			defer w.mu.Unlock()
			b.ReportMetric(w.code/1024, "KiB-code")
			b.ReportMetric(w.fonts/1024, "KiB-fonts")
			b.ReportMetric(w.rest/1024, "KiB-words-and-pictures")
			b.ReportMetric(quantile(painted, 0.5), "ms-first-paint")
			b.ReportMetric(quantile(touchable, 0.5), "ms-usable")
		})
	}
}

// load opens a page where nothing of it is kept, and tells in milliseconds when something
// was seen and when it could be touched.
func (w *wire) load(b *testing.B, browser *rod.Browser, url string, times float64) (painted, touchable float64) {
	b.Helper()
	kiosk := open(b, openBrowser(b), "about:blank", kioskPortrait)
	w.listen(kiosk)
	kiosk.throttle(times)
	if _, err := kiosk.EvalOnNewDocument(usable); err != nil {
		b.Fatal(err)
	}
	if err := kiosk.Navigate(url); err != nil {
		b.Fatal(err)
	}
	kiosk.comes(`[data-live="waiting"]`)
	touchable = kiosk.number(`async () => {
		while (!window.usable) await new Promise((done) => setTimeout(done, 10));
		return window.usable;
	}`)
	painted = kiosk.number(`async () => {
		const first = () => performance.getEntriesByName("first-contentful-paint")[0];
		while (!first()) await new Promise((done) => setTimeout(done, 10));
		return first().startTime;
	}`)
	kiosk.MustWaitIdle().MustClose()
	return painted, touchable
}

// drawn remembers when a finger last came down, and when the part of the page that is
// watched was last drawn anew.
const drawn = `(watched, but) => {
	window.down = window.drawn = window.asking = window.answered = 0;
	const real = window.fetch;
	window.fetch = async (...given) => {
		const search = String(given[0]).includes("?q=");
		window.asking += search;
		try {
			return await real(...given);
		} finally {
			window.asking -= search;
			if (search) window.answered = performance.now();
		}
	};
	addEventListener("pointerdown", (event) => { window.down = event.timeStamp; window.drawn = window.answered = 0; }, { capture: true });
	new MutationObserver((changes) => {
		const seen = changes.some(({ target }) => {
			const e = target instanceof Element ? target : target.parentElement;
			return e?.closest(watched) && !e.closest(but);
		});
		if (seen) requestAnimationFrame(() => setTimeout(() => (window.drawn = performance.now())));
	}).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
}`

// BenchmarkKioskTouch measures from a finger's touch to what it leads to on the screen: the
// results after a key, the number after the last question.
func BenchmarkKioskTouch(b *testing.B) {
	for _, times := range []float64{1, slow} {
		b.Run(fmt.Sprintf("slower=%.0f", times), func(b *testing.B) {
			c := openCentre(b)
			kiosk := open(b, openBrowser(b), c.URL+"/kiosk", kioskPortrait)
			kiosk.Page = kiosk.CancelTimeout()
			kiosk.calm()
			kiosk.does(`window.unhurried = true`)
			kiosk.throttle(times)
			var keys, numbers []float64
			for b.Loop() {
				keys = append(keys, kiosk.keyTimes()...)
				kiosk.tap(`[data-go="home"]`)
				for range 100 {
					numbers = append(numbers, kiosk.numberTime())
				}
			}
			b.ReportMetric(quantile(keys, 0.5), "ms-key-p50")
			b.ReportMetric(quantile(keys, 0.95), "ms-key-p95")
			b.ReportMetric(quantile(numbers, 0.5), "ms-number-p50")
			b.ReportMetric(quantile(numbers, 0.99), "ms-number-p99")
		})
	}
}

// keyTimes are the times in milliseconds from each key of some searches to its results.
func (s *screen) keyTimes() []float64 {
	s.t.Helper()
	s.tap(`[data-go="search"]`)
	s.comes(`[data-key="k"]`)
	s.MustEval(drawn, `.finder`, `[data-query]`)
	var times []float64
	for _, query := range []string{"khai sinh", "ket hon", "dat dai", "ho kinh doanh", "can cuoc", "giay phep lai xe", "bao hiem", "chung thuc"} {
		for _, letter := range query {
			key := string(letter)
			if letter == ' ' {
				continue // the words so far are found again
			}
			s.tap(fmt.Sprintf(`[data-key=%q]`, key))
			// The results stand when the answer is there and nothing is drawn any more; one more
			// letter that finds the same draws nothing, and counts until its answer.
			times = append(times, s.number(`async () => {
				const pause = () => new Promise((done) => setTimeout(done, 20));
				for (const end = performance.now() + 5000; performance.now() < end; await pause()) {
					const last = Math.max(window.drawn, window.answered);
					if (window.answered && !window.asking && performance.now() - last > 200) return last - window.down;
				}
				return 5000;
			}`))
		}
		s.tap(`[data-go="clear"]`)
	}
	return times
}

// numberTime takes a number and is the time in milliseconds from the last touch to it.
func (s *screen) numberTime() float64 {
	s.t.Helper()
	s.tap(`[data-go="collect"]`)
	s.comes(`[data-priority="ordinary"]`)
	s.MustEval(`() => {
		addEventListener("pointerdown", (event) => (window.down = event.timeStamp), { capture: true, once: true });
		window.drawn = 0;
		new MutationObserver((_, watching) => {
			if (!document.querySelector("[data-ticket-number]")) return;
			watching.disconnect();
			requestAnimationFrame(() => setTimeout(() => (window.drawn = performance.now())));
		}).observe(document.body, { childList: true, subtree: true });
	}`)
	s.tap(`[data-priority="ordinary"]`)
	s.comes(`[data-ticket-number]`)
	took := s.number(`async () => {
		while (!window.drawn) await new Promise((done) => setTimeout(done, 10));
		return window.drawn - window.down;
	}`)
	s.tap(`[data-go="done"]`)
	s.comes(`[data-screen="home"]`)
	return took
}
