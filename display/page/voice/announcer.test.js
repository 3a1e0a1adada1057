import assert from "node:assert/strict";
import test from "node:test";
import { Announcer, fresh, hold, many, shortHold } from "./announcer.js";

const nine = Date.parse("2026-11-23T09:00:00+07:00");

/** A call with a number in the order of calling, a second after the one before. */
const call = (seq, number, { times = 1, counter = "3", at = nine + seq * 1000, over = false } = {}) =>
  ({ seq, number, counter, line: number[0], called_at: new Date(at).toISOString(), times, over });

/** A board with the calls given newest first, sent at the time of the newest unless told. */
const board = (calls, at = nine + 20_000) =>
  ({ revision: 1, at: new Date(at).toISOString(), hall: "", calls, serving: [], lines: [], notices: [], open: true });

const numbers = (calls) => calls.map((c) => c.number);

/** An announcer whose page has been open since before the first call. */
function opened() {
  const a = new Announcer();
  a.feed(board([]));
  return a;
}

/** Everything that is announced from now on, with the times at which it is. */
function play(a, time = 0) {
  const heard = [];
  for (;;) {
    const next = a.step(time);
    if (next) heard.push([next.number, time]);
    const wait = a.due(time);
    if (wait === null) return heard;
    time += wait;
  }
}

test("a call is announced once, at once, and stays on the panel", () => {
  const a = opened();
  const b = board([call(1, "A001")]);
  assert.deepEqual(numbers(a.feed(b)), ["A001"]);
  assert.equal(a.step(0)?.number, "A001");
  assert.deepEqual(a.feed(b), [], "the heartbeat sends the same board again");
  assert.equal(a.busy(hold - 1), true);
  assert.equal(a.busy(hold), false);
  assert.equal(a.step(hold * 10), null);
  assert.equal(a.shown(b)?.number, "A001");
});

test("calls that come together each have their six seconds, oldest first", () => {
  const a = opened();
  a.feed(board([call(3, "C003"), call(2, "B002"), call(1, "A001")]));
  assert.deepEqual(play(a), [["A001", 0], ["B002", hold], ["C003", 2 * hold]]);
});

test("a call on the panel is not cut by the next one", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  a.step(0);
  a.feed(board([call(2, "A002"), call(1, "A001")]));
  assert.equal(a.step(hold - 1), null);
  assert.equal(a.due(hold - 1), 1);
  assert.equal(a.busy(hold), true);
  assert.equal(a.step(hold)?.number, "A002");
});

test("when many wait, each has half the time until few do", () => {
  const a = opened();
  const calls = Array.from({ length: 12 }, (_, i) => call(12 - i, `A${String(12 - i).padStart(3, "0")}`));
  a.feed(board(calls));
  const heard = play(a);
  assert.equal(heard.length, 12);
  const gaps = heard.slice(1).map(([, at], i) => at - heard[i][1]);
  assert.deepEqual(gaps, [...Array(11 - many).fill(shortHold), ...Array(many).fill(hold)]);
});

test("a recall is announced again, marked with its count", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  a.step(0);
  a.feed(board([call(2, "A001", { times: 2 })]));
  assert.equal(a.step(hold)?.times, 2);
});

test("a number called again before its turn keeps its place and is announced once", () => {
  const a = opened();
  a.feed(board([call(3, "C003"), call(2, "B002"), call(1, "A001")]));
  a.step(0);
  a.feed(board([call(4, "B002", { times: 2, counter: "5" }), call(3, "C003"), call(1, "A001")]));
  assert.deepEqual(numbers(a.waiting), ["B002", "C003"]);
  assert.equal(a.step(hold)?.counter, "5");
  assert.deepEqual(play(a, hold), [["C003", 2 * hold]]);
});

test("a page just opened rings the fresh calls and shows the others", () => {
  const a = new Announcer();
  const now = nine + 200_000;
  const b = board([
    call(3, "A003", { at: now - 10_000 }), call(2, "A002", { at: now - fresh }), call(1, "A001", { at: now - fresh - 1 }),
  ], now);
  assert.deepEqual(numbers(a.feed(b)), ["A002", "A003"]);
  assert.deepEqual(play(a), [["A002", 0], ["A003", hold]]);
  assert.deepEqual(a.feed(b), []);
});

test("a page opened in the quiet shows the newest call without ringing", () => {
  const a = new Announcer();
  const b = board([call(2, "A002"), call(1, "A001")], nine + fresh * 10);
  assert.deepEqual(a.feed(b), []);
  assert.equal(a.shown(b)?.number, "A002");
  assert.deepEqual(numbers(a.recent(b, 5)), ["A001"]);
});

test("of the calls missed while the connection was lost those worth it are announced, the others listed", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  a.step(0);
  const late = nine + 600_000;
  const back = board([
    call(5, "A005", { at: late - 1000 }), call(4, "A004", { at: late - 5000, over: true }), call(3, "A003", { at: late - fresh }),
    call(2, "A002", { at: late - fresh - 1 }), call(1, "A001"),
  ], late);
  assert.deepEqual(numbers(a.feed(back)), ["A003", "A005"]);
  assert.deepEqual(numbers(a.recent(back, 9)), ["A005", "A004", "A003", "A002"]);
  assert.deepEqual(a.feed(back), []);
});

test("a call that is over before its turn is not announced; one on the panel stays its time", () => {
  const a = opened();
  a.feed(board([call(2, "A002"), call(1, "A001")]));
  a.step(0);
  a.feed(board([call(2, "A002", { over: true }), call(1, "A001", { over: true })]));
  assert.deepEqual(a.waiting, []);
  assert.equal(a.current?.number, "A001");
  assert.equal(a.busy(hold - 1), true);
});

test("a call that has grown too old while others had the panel is left away", () => {
  const a = opened();
  a.feed(board([call(2, "A002"), call(1, "A001")]));
  a.step(0, nine + 3000);
  assert.equal(a.step(hold, nine + 2000 + fresh + 1), null);
});

test("the panel holds as long as the announcement lasts, and with many waiting as its short form", () => {
  const a = new Announcer((_, crowd) => (crowd ? 4000 : 9000));
  a.feed(board([call(6, "A006"), call(5, "A005"), call(4, "A004"), call(3, "A003"), call(2, "A002"), call(1, "A001")]));
  assert.deepEqual(play(a).map(([, at]) => at), [0, 4000, 8000, 17_000, 26_000, 35_000]);
});

test("twenty calls in a second are all announced before they are too old, even with long announcements", () => {
  const a = new Announcer((_, crowd) => (crowd ? 4250 : 11_000));
  const calls = Array.from({ length: 20 }, (_, i) => call(20 - i, `A${100 + 20 - i}`, { at: nine + 50 * (20 - i) }));
  a.feed(board(calls, nine + 1000));
  const heard = [];
  for (let time = 0; a.due(time) !== null; time += a.due(time) ?? 0) {
    const next = a.step(time, nine + 1000 + time);
    if (next) heard.push(next.number);
  }
  assert.deepEqual(heard, numbers([...calls].reverse()));
});

test("the panel follows the loudspeaker", () => {
  const a = opened();
  a.feed(board([call(2, "A002"), call(1, "A001")]));
  a.step(0);
  a.follow(1, 100, 9000);
  assert.equal(a.step(9099), null);
  a.follow(2, 9050, 4000);
  assert.equal(a.current?.number, "A002");
  assert.equal(a.left(9050), 4000);
});

test("what was announced before a reload of the page is not announced again, what waited still is", () => {
  const a = opened();
  a.feed(board([call(2, "A002"), call(1, "A001")]));
  a.step(0);
  const b = new Announcer();
  b.restore(JSON.parse(JSON.stringify(a.memory())));
  assert.deepEqual(numbers(b.feed(board([call(3, "A003"), call(2, "A002"), call(1, "A001")]))), ["A003"]);
  assert.deepEqual(play(b).map(([number]) => number), ["A002", "A003"]);
  const empty = new Announcer();
  empty.restore(JSON.parse(JSON.stringify(new Announcer().memory())));
  assert.deepEqual(numbers(empty.feed(board([call(1, "A001")]))), ["A001"]);
});

test("the list holds every other call, those that wait for the panel marked", () => {
  const a = opened();
  const b = board([call(3, "C003"), call(2, "B002"), call(1, "A001")]);
  a.feed(b);
  a.step(0);
  assert.deepEqual(a.recent(b, 5).map((c) => [c.number, c.waits]), [["C003", true], ["B002", true]]);
  assert.equal(a.recent(b, 1).length, 1);
});

test("a call taken back leaves the panel and the queue", () => {
  const a = opened();
  a.feed(board([call(3, "C003"), call(2, "B002"), call(1, "A001")]));
  a.step(0);
  const b = board([call(1, "A001")]);
  a.feed(b);
  assert.deepEqual(a.waiting, []);
  assert.equal(a.shown(b)?.number, "A001");
  const none = board([]);
  a.feed(none);
  assert.equal(a.shown(none), null);
});

test("a call pushed off the board by newer ones is still announced", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  a.feed(board([call(3, "A003"), call(2, "A002")]));
  assert.deepEqual(numbers(a.waiting), ["A001", "A002", "A003"]);
});

test("the number that comes back after the panel was taken from it is announced at once", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  a.step(0);
  a.feed(board([]));
  a.feed(board([call(2, "A002")]));
  assert.equal(a.step(1000)?.number, "A002");
});

test("a numbering that starts again is noticed", () => {
  const a = opened();
  a.feed(board([call(50, "A050")]));
  a.step(0);
  const later = nine + 3600_000;
  assert.deepEqual(numbers(a.feed(board([call(2, "A002", { at: later + 1 }), call(1, "A001", { at: later })], later))), ["A001", "A002"]);
  assert.deepEqual(numbers(a.feed(board([call(3, "A003", { at: later + 1 }), call(2, "A002", { at: later + 1 })], later))), ["A003"]);
});

test("a server clock that was set back loses no call and rings none twice", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  const earlier = call(2, "A002", { at: nine - 3600_000 });
  const at = nine - 3600_000 + 1000;
  assert.deepEqual(numbers(a.feed(board([earlier, call(1, "A001")], at))), ["A002"]);
  assert.deepEqual(a.feed(board([earlier, call(1, "A001")], at)), []);
});
