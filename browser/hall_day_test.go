package browser

import (
	"fmt"
	"os"
	"testing"
)

// theDay puts a clock of its own and a server of its own under the page: nothing passes but
// what window.pass(ms) lets pass, timer by timer, and boards come every few seconds.
const theDay = `{
	const start = Date.parse("2026-11-23T00:00:00+07:00");
	const Real = Date;
	let time = 0, last = 0, seq = 0;
	const timers = new Map();
	const set = (fn, wait = 0, every = 0) => (timers.set(++last, { fn, at: time + Math.max(1, wait), every }), last);
	window.setTimeout = (fn, wait) => set(fn, wait);
	window.setInterval = (fn, wait) => set(fn, wait, Math.max(1, wait));
	window.clearTimeout = window.clearInterval = (id) => timers.delete(id);
	performance.now = () => time;
	window.Date = class extends Real {
		constructor(...given) { given.length ? super(...given) : super(start + time); }
		static now() { return start + time; }
	};
	const calls = [];
	let socket = null;
	const send = () => {
		const fresh = calls.filter((c, i) => i < 12 || (i < 48 && start + time - Real.parse(c.called_at) <= 90_000));
		socket?.onmessage?.({ data: JSON.stringify({ revision: seq, at: new Real(start + time).toISOString(), hall: "", calls: fresh, serving: [],
			counters: [], lines: [{ id: "A", name: "Hộ tịch", waiting: seq % 40 }], notices: [], open: true, screens: 1 }) });
	};
	window.WebSocket = class { constructor() { socket = this; } close() {} };
	const asked = window.fetch;
	window.fetch = (path, how) => String(path).startsWith("/api/") || how?.method === "HEAD" ? Promise.resolve(new Response("{}")) : asked(path);
	// The calls that the screen has still to announce, in order; what comes otherwise is noted.
	const pending = [];
	window.wrong = [];
	window.announced = 0;
	window.call = () => {
		const number = "ABCDEGHK"[seq % 8] + String(++seq).padStart(4, "0");
		calls.unshift({ seq, number, counter: String(1 + (seq % 12)), line: number[0], called_at: new Real(start + time).toISOString(), times: 1, over: false });
		calls.length = Math.min(calls.length, 60);
		pending.push(number);
		send();
	};
	window.beat = send;
	window.pass = async (ms) => {
		for (const end = time + ms; ; ) {
			let next = null;
			for (const [id, t] of timers) if (t.at <= end && (!next || t.at < next[1].at)) next = [id, t];
			if (!next) { time = end; break; }
			const [id, t] = next;
			time = Math.max(time, t.at);
			if (t.every) t.at = time + t.every; else timers.delete(id);
			t.fn();
			await null;
		}
	};
	window.timers = () => timers.size;
	window.pending = () => pending.length;
	let noted = 0;
	window.note = () => {
		const now = document.querySelector("main[data-now].new");
		if (!now || Number(now.dataset.seq) === noted) return;
		noted = Number(now.dataset.seq);
		window.announced++;
		const [shown, wanted] = [document.querySelector("[data-now-number]").dataset.nowNumber, pending.shift()];
		if (shown !== wanted && window.wrong.length < 10) window.wrong.push(shown + " for " + wanted);
	};
}`

// anHour calls so many numbers in an hour of the page, in irregular steps with some at once.
const anHour = `async (many) => {
	let left = 3600_000;
	for (let i = 0; i < many; i++) {
		call();
		await null; note();
		const pause = i % 10 === 3 ? 200 : Math.floor((3600_000 / many) * (i % 10 === 4 ? 1.9 : 0.99));
		for (let gone = 0; gone < Math.min(pause, left); gone += 3000) {
			await pass(Math.min(3000, Math.min(pause, left) - gone));
			beat();
			await null; note();
		}
		left -= Math.min(pause, left);
	}
	for (; left > 0; left -= 3000) { await pass(Math.min(3000, left)); beat(); await null; note(); }
}`

// TestADayOfTheHallsScreen lets a screen live through twenty-four hours by a stepped clock:
// every call is announced once and in order, its clock is the server's to the minute, and
// neither its memory nor its timers grow.
func TestADayOfTheHallsScreen(t *testing.T) {
	t.Parallel()
	perHour := 9 // 216 in the day
	if os.Getenv("MOTCUA_SOAK") != "" {
		perHour = 130 // 3,120 in the day
	}
	c := openCentre(t)
	hall := open(t, openBrowser(t), c.URL+"/healthz", hallScreen)
	hall.MustEvalOnNewDocument(theDay)
	if err := hall.Navigate(c.URL + "/display?sound=off"); err != nil {
		t.Fatal(err)
	}
	hall.see(`.hall`)
	hall.MustEval(`async () => { for (let i = 0; i < 5; i++) { await pass(500); beat(); await null; } }`)
	hall.see(`[data-state="online"]`)
	var start memory
	var timers float64
	for hour := range 24 {
		if _, err := hall.Eval(anHour, perHour); err != nil {
			t.Fatalf("hour %d: %v; the page shows %s", hour, err, hall.words())
		}
		if hour == 0 {
			start, timers = hall.memory(), hall.number(`() => window.timers()`)
		}
		want := fmt.Sprintf("%02d:00", (hour+1)%24)
		if at := hall.MustEval(`() => document.querySelector("[data-clock]").textContent`).Str(); at != want {
			t.Errorf("after %d hours the clock says %s", hour+1, at)
		}
	}
	end := hall.memory()
	t.Logf("%d calls: from %v to %v, heap %+.1f %%", 24*perHour, start, end, 100*(end.heap/start.heap-1))
	if end.heap > 1.2*start.heap {
		t.Errorf("the heap grew from %.0f to %.0f bytes", start.heap, end.heap)
	}
	if n := hall.number(`() => window.timers()`); n > timers+2 {
		t.Errorf("%.0f timers run, at first %.0f", n, timers)
	}
	if wrong := hall.MustEval(`() => window.wrong`).Arr(); len(wrong) > 0 {
		t.Errorf("out of turn: %v", wrong)
	}
	if n, left := hall.number(`() => window.announced`), hall.number(`() => window.pending()`); n != float64(24*perHour) || left != 0 {
		t.Errorf("%.0f of %d calls were announced, %.0f wait", n, 24*perHour, left)
	}
}
