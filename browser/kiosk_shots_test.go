package browser

import (
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
)

// mostNodes is how large a kiosk's page may grow: its machines are the slowest.
const mostNodes = 1200

// shoot looks at a screen of the kiosk: nothing is cut or too small, nothing is scrolled to,
// and where MOTCUA_SHOTS names a folder a picture of it is left there.
func (s *screen) shoot(name string) {
	s.t.Helper()
	s.settles()
	s.touchable(name)
	r, err := s.Eval(`() => {
		const cut = [...document.querySelectorAll("main *, header *, .aid *")].filter((e) => {
			if (e.closest(".sr, .hero, .attract, .number, .toast, input") || e.getClientRects().length === 0) return false;
			const hidden = getComputedStyle(e).overflow !== "visible";
			const box = e.getBoundingClientRect();
			const outside = box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1;
			return outside || (hidden && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2));
		}).map((e) => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40));
		const main = document.querySelector("main").getBoundingClientRect();
		const last = Math.max(0, ...[...document.querySelectorAll("main > *, main > * > *")].map((e) => e.getBoundingClientRect().bottom));
		if (last > main.bottom + 1) cut.push("main is " + Math.round(last - main.bottom) + " too low");
		return { cut: cut.slice(0, 5), nodes: document.querySelectorAll("*").length };
	}`)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, v := range r.Value.Get("cut").Arr() {
		s.t.Errorf("%s: cut or outside: %s", name, v.Str())
	}
	if n := r.Value.Get("nodes").Int(); n > mostNodes {
		s.t.Errorf("%s: the page has %d elements", name, n)
	}
	s.keep(name)
}

// settles waits until the lists are measured, the pictures there and the screen's rise over.
// What moves for ever, as a countdown does, is not waited for.
func (s *screen) settles() {
	s.t.Helper()
	err := s.Page.Timeout(patience).Wait(rod.Eval(`() => !document.querySelector('[data-measuring="true"], .loading')
		&& [...document.images].every((image) => image.complete)
		&& document.getAnimations().every((a) => a instanceof CSSTransition || a.playState !== "running" || a.effect.getComputedTiming().endTime === Infinity)`))
	if err != nil {
		s.t.Fatalf("the screen does not settle: %v; the page shows %s", err, s.words())
	}
}

// skipping lets a test move the page's own clock on: window.skipped is added to it.
const skipping = `window.skipped = 0;
const now = performance.now.bind(performance);
performance.now = () => now() + window.skipped;
`

// answering lets a test say what the server answers and tells: window.answers holds, by what
// a method and path look like, {status, body} or what edit makes of the true answer;
// window.silent lets nobody answer; window.hear is a message of the server.
const answering = `window.answers = {};
window.silent = false;
const ask = window.fetch.bind(window);
window.fetch = async (path, options) => {
	if (window.silent) throw new TypeError("silent");
	const asked = (options?.method ?? "GET") + " " + String(path).split("?")[0];
	const known = Object.keys(window.answers).find((like) => new RegExp(like).test(asked));
	if (!known) return ask(path, options);
	const { status = 200, body, edit } = window.answers[known];
	const whole = edit ? edit(await (await ask(path, options)).json()) : body;
	return new Response(JSON.stringify(whole), { status, headers: { "Content-Type": "application/json" } });
};
const sockets = [];
window.WebSocket = class extends WebSocket { constructor(...how) { super(...how); sockets.push(this); } };
window.hear = (message) => sockets.at(-1).onmessage({ data: JSON.stringify(message) });
`

// openWith opens a page like open, with a script that runs before its own.
func openWith(t *testing.T, b *rod.Browser, url string, s size, script string) *screen {
	t.Helper()
	kiosk := open(t, b, "about:blank", s)
	if _, err := (proto.PageAddScriptToEvaluateOnNewDocument{Source: script}).Call(kiosk.Page); err != nil {
		t.Fatal(err)
	}
	if err := kiosk.Navigate(url); err != nil {
		t.Fatal(err)
	}
	if err := kiosk.WaitLoad(); err != nil {
		t.Fatal(err)
	}
	kiosk.see(`[data-screen]`)
	return kiosk
}

// does runs a line of script in the page.
func (s *screen) does(script string) {
	s.t.Helper()
	if _, err := s.Eval("() => { " + script + " }"); err != nil {
		s.t.Fatalf("%s: %v", script, err)
	}
}
