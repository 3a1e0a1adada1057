package browser

import (
	"fmt"
	"testing"

	"github.com/go-rod/rod"
)

// stage puts a board of the test's own making in the place of the server's: window.told is
// the board, and it comes every two seconds while window.silent is not set.
const stage = `
window.told = %s;
window.WebSocket = class {
	constructor() { setTimeout(() => this.send(), 50); this.beat = setInterval(() => this.send(), 2000); }
	send() { if (!window.silent) this.onmessage?.({ data: JSON.stringify({ ...window.told, at: new Date().toISOString() }) }); }
	close() { clearInterval(this.beat); }
};`

// scene is a hall with twelve counters and as many calls; state is how counter 3 stands.
func scene(state string, open bool) string {
	return fmt.Sprintf(`(() => {
		const state = %q, open = %v;
		const told = ["A025", "B168", "E092", "C041", "A024", "G057", "H013", "D077", "A023", "B167", "E091", "C040"];
		const at = ["3", "7", "10", "12", "1", "5", "8", "4", "2", "7", "10", "12"];
		const calls = told.map((number, i) => ({ seq: 100 - i, number, counter: at[i], line: number[0], times: i === 1 ? 2 : 1, over: i > 3,
			called_at: new Date(Date.now() - (open ? 0 : 600_000) - (i && 100_000) - i * 60_000).toISOString() }));
		const states = { 6: "free", 9: "paused", 11: "closed" };
		const counters = Array.from({ length: 12 }, (_, i) => String(i + 1)).map((id) => {
			const stands = id === "3" ? state : (states[id] ?? "serving");
			const number = stands === "called" || stands === "serving" ? told[at.indexOf(id)] : "";
			return { id, name: id, state: stands, number, pause: stands === "paused" ? "lunch" : "" };
		});
		const lines = [["A", "Tư pháp, hộ tịch, chứng thực", 6], ["B", "Đất đai, môi trường", 11], ["C", "Kinh doanh", 2], ["D", "Xây dựng", 3],
			["E", "Cư trú", 8], ["G", "Bảo hiểm xã hội", 4], ["H", "Lao động, thương binh và xã hội", 103], ["T", "Trả kết quả", 0]]
			.map(([id, name, waiting]) => ({ id, name, waiting }));
		return { revision: 1, hall: "1", calls: open ? calls : calls.slice(1), serving: [], counters, lines, notices: [], open, screens: 1 };
	})()`, state, open)
}

// plays opens a screen whose boards are the test's.
func (c *centre) plays(b *rod.Browser, query, scene string, s size) *screen {
	c.t.Helper()
	hall := open(c.t, b, c.URL+"/healthz", s)
	hall.MustEvalOnNewDocument(fmt.Sprintf(stage, scene))
	if err := hall.Navigate(c.URL + "/display?hall=1&sound=off&" + query); err != nil {
		c.t.Fatal(err)
	}
	hall.see(`.hall, [data-stray]`)
	return hall
}

// whole looks at a screen of the hall: nothing reaches out of it, no word is cut, and where
// MOTCUA_SHOTS names a folder a picture of it is left there.
func (s *screen) whole(name string) {
	s.t.Helper()
	r, err := s.Eval(`async () => {
		await document.fonts.ready;
		for (const a of document.getAnimations()) if (a.effect.getTiming().iterations < 9) a.finish();
		const cut = [];
		for (const e of document.querySelectorAll(".hall *")) {
			const box = e.getBoundingClientRect();
			if (!box.width || e.closest("svg, .media")) continue;
			const out = box.left < -5 || box.top < -5 || box.right > innerWidth + 5 || box.bottom > innerHeight + 5;
			const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
			const clipped = words && getComputedStyle(e).overflow !== "visible" && e.scrollWidth > e.clientWidth + 2;
			if (out || clipped) cut.push(e.className + " " + e.textContent.trim().slice(0, 40));
		}
		return cut.slice(0, 5);
	}`)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, v := range r.Value.Arr() {
		s.t.Errorf("%s: cut or outside: %s", name, v.Str())
	}
	s.leave(name)
}

// leave leaves a picture where somebody wants one.
func (s *screen) leave(name string) {
	s.t.Helper()
	s.keep(name)
}

// gone closes a window, so that the next one has the machine to itself.
func (s *screen) gone(t *testing.T) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
