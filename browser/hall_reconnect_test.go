package browser

import (
	"strings"
	"testing"
)

// TestTheServerIsKilledUnderAScreen kills the program, lets the screen say so, starts it
// again and calls before the screen is back: the screen comes back by itself, announces
// what it missed, and never shows an older board again.
func TestTheServerIsKilledUnderAScreen(t *testing.T) {
	t.Parallel()
	c := openProcess(t)
	for range 3 {
		c.take("A")
	}
	clerk := c.employ(c.Staff["clerk"].Username, c.Staff["clerk"].Password)
	clerk.ask("POST", "/api/v1/counters/1/sit", map[string]bool{}, nil)
	clerk.ask("POST", "/api/v1/counters/1/call-next", map[string]bool{}, nil)

	hall := open(t, openBrowser(t), c.URL+"/display?hall=1&sound=off", hallScreen)
	hall.reads(`[data-now-number]`, "A001")
	hall.MustEval(`() => {
		window.shown = [];
		const note = () => {
			const now = document.querySelector("[data-now]");
			if (now && window.shown.at(-1) !== Number(now.dataset.seq)) window.shown.push(Number(now.dataset.seq));
		};
		new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
		note();
	}`)

	c.kill()
	before := hall.number(`() => performance.now()`)
	hall.see(`[data-state="offline"] [data-cut]`)
	if waited := hall.number(`() => performance.now()`) - before; waited > 6500 {
		t.Errorf("it says so after %.0f ms", waited)
	}
	if words := hall.words(); !strings.Contains(words, "Mất kết nối") || !strings.Contains(words, "A001") {
		t.Errorf("the screen reads %s", words)
	}

	c.start(strings.TrimPrefix(c.URL, "http://"))
	clerk = c.employ(c.Staff["clerk"].Username, c.Staff["clerk"].Password)
	clerk.ask("POST", "/api/v1/counters/1/no-show", map[string]bool{}, nil)
	clerk.ask("POST", "/api/v1/counters/1/call-next", map[string]bool{}, nil)
	hall.reads(`[data-state="online"] [data-now-number]`, "A002")
	last := 0
	for _, seq := range hall.MustEval(`() => window.shown`).Arr() {
		if seq.Int() < last {
			t.Errorf("call %d was shown after call %d", seq.Int(), last)
		}
		last = seq.Int()
	}

	hall.MustReload()
	hall.reads(`[data-now-number]`, "A002")
	hall.see(`[data-state="online"]`)
	if hall.has(`.call.new`) {
		t.Error("the call is announced again after the page was loaded anew")
	}
}
