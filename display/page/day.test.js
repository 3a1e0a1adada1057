import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { followBoard } from "../../embed/js/board.js";
import { Announcer, fresh, hold, many, shortHold } from "./voice/announcer.js";

const nine = Date.parse("2026-11-23T09:00:00+07:00");

/** Numbers that look random and are the same each time. @param {number} seed */
const random = (seed) => () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);

/** A server of one hall: what it calls, and the boards that it sends over the one socket that is open. */
class Hall {
  calls = [];
  seq = 0;
  /** @type {{onmessage: Function | null, onclose: Function | null} | null} */
  socket = null;
  up = true;

  call(number, counter = "3", times = 1) {
    this.calls = this.calls.filter((one) => one.number !== number);
    this.calls.unshift({ seq: ++this.seq, number, counter, line: number[0], called_at: new Date().toISOString(), times, over: false });
    this.send();
  }

  /** The newest twelve, and beyond them what is fresh, at most 48. */
  board() {
    const calls = this.calls.filter((one, i) => i < 12 || (i < 48 && Date.now() - Date.parse(one.called_at) <= fresh));
    return { revision: this.seq, at: new Date().toISOString(), hall: "", calls, serving: [], lines: [], notices: [], open: true };
  }

  send() {
    this.socket?.onmessage?.({ data: JSON.stringify(this.board()) });
  }

  cut() {
    const { socket } = this;
    this.socket = null;
    socket?.onclose?.({});
  }
}

/** @type {Hall} */
let hall;

beforeEach(() => {
  mock.timers.enable({ apis: ["Date", "setTimeout"], now: nine });
  hall = new Hall();
  const dial = function () {
    const socket = { onmessage: null, onclose: null, close: () => {} };
    setTimeout(() => {
      if (!hall.up) return socket.onclose?.({});
      hall.socket = socket;
      hall.send();
    }, 20);
    return socket;
  };
  Object.assign(globalThis, { WebSocket: dial, location: { protocol: "http:", host: "centre" } });
});
afterEach(() => mock.reset());

/** The screen: it follows the hall and notes what it announces, and when. */
function open(length) {
  const announcer = new Announcer(length);
  const shown = [];
  const step = () => {
    const call = announcer.step(Date.now(), Date.now());
    if (call) shown.push({ number: call.number, times: call.times, at: Date.now() });
  };
  const stop = followBoard({ hall: "", onBoard: (board) => { announcer.feed(board); step(); }, onState: () => {} });
  return { announcer, shown, step, stop };
}

/** Lets time pass in tenths of seconds, with a board every two seconds. */
function pass(page, ms, each = () => {}) {
  for (let t = 0; t < ms; t += 100) {
    mock.timers.tick(100);
    each(t);
    if (Date.now() % 2000 === 0) hall.send();
    page.step();
  }
}

const burst = Array.from({ length: 20 }, (_, i) => `A${String(i + 1).padStart(3, "0")}`);

test("twenty calls in one second, the line cut at a random moment, two hundred times: nothing lost, nothing twice", () => {
  const chance = random(20);
  for (let round = 0; round < 200; round++) {
    hall = new Hall();
    const page = open((_, crowd) => (crowd ? 3900 : 6500));
    mock.timers.tick(30);
    const from = Math.floor(chance() * 20);
    const back = from + 1 + Math.floor(chance() * 20);
    let i = 0;
    pass(page, 1000, (t) => {
      for (let k = 0; k < 2 && i < burst.length; k++, i++) {
        if (i === from) { hall.up = false; hall.cut(); }
        if (i === back) hall.up = true;
        hall.call(burst[i], String((i % 12) + 1));
      }
      assert.ok(t < 1000);
    });
    hall.up = true;
    pass(page, 90_000);
    assert.deepEqual(page.shown.map(({ number }) => number), burst, `round ${round}, cut from ${from} to ${back}`);
    page.stop();
  }
});

test("a whole board of twenty calls at once is announced in order, each its time", () => {
  const page = open();
  mock.timers.tick(30);
  const { socket } = hall;
  hall.socket = null;
  for (const number of burst) hall.call(number);
  hall.socket = socket;
  hall.send();
  pass(page, 90_000);
  assert.deepEqual(page.shown.map(({ number }) => number), burst);
  const gaps = page.shown.slice(1).map(({ at }, i) => at - page.shown[i].at);
  assert.ok(gaps.slice(0, 19 - many).every((gap) => gap >= shortHold && gap < hold));
  assert.ok(gaps.slice(20 - many).every((gap) => gap >= hold));
});

test("a day of more than three thousand calls: each once, in order, at its moment or in its turn, and nothing grows", () => {
  const chance = random(7);
  const page = open();
  mock.timers.tick(30);
  const called = [];
  let next = Date.now();
  const end = nine + 24 * 3600_000;
  for (let n = 1; Date.now() < end; ) {
    if (Date.now() >= next) {
      const number = `${"ABCDEGHK"[n % 8]}${String(n++).padStart(4, "0")}`;
      hall.call(number, String(1 + (n % 12)));
      called.push(number);
      next = Date.now() + 14_000 + Math.floor(chance() * 24_000);
    }
    mock.timers.tick(500);
    if (Date.now() % 2000 < 500) hall.send();
    page.step();
    hall.calls.length = Math.min(hall.calls.length, 192);
    assert.ok(page.announcer.waiting.length <= 48);
  }
  assert.ok(called.length >= 3000, `${called.length} calls`);
  assert.deepEqual(page.shown.map(({ number }) => number), called);
  page.stop();
});
