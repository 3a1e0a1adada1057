import assert from "node:assert/strict";
import test from "node:test";
import { Announcer, fresh, hold, many, shortHold } from "./announcer.js";

const nine = Date.parse("2026-11-23T09:00:00+07:00");

/** A call with a number in the order of calling, a second after the one before. */
const call = (seq, number, { times = 1, counter = "3", at = nine + seq * 1000 } = {}) =>
  ({ seq, number, counter, line: number[0], called_at: new Date(at).toISOString(), times });

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

test("calls made while the connection was lost are all announced, however old", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  a.step(0);
  const back = board([call(4, "A004"), call(3, "A003"), call(2, "A002"), call(1, "A001")], nine + fresh * 20);
  assert.deepEqual(numbers(a.feed(back)), ["A002", "A003", "A004"]);
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
  assert.deepEqual(numbers(a.feed(board([call(2, "A002", { at: later + 1 }), call(1, "A001", { at: later })]))), ["A001", "A002"]);
  assert.deepEqual(numbers(a.feed(board([call(3, "A003", { at: later + 1 }), call(2, "A002", { at: later + 1 })]))), ["A003"]);
});

test("a server clock that was set back loses no call and rings none twice", () => {
  const a = opened();
  a.feed(board([call(1, "A001")]));
  const earlier = call(2, "A002", { at: nine - 3600_000 });
  assert.deepEqual(numbers(a.feed(board([earlier, call(1, "A001")]))), ["A002"]);
  assert.deepEqual(a.feed(board([earlier, call(1, "A001")])), []);
});
