import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { fakeWebSocket, last, lines } from "../../testdata/websocket.js";
import { followBoard } from "./board.js";

const nine = Date.parse("2026-11-23T09:00:00+07:00");

beforeEach(() => {
  fakeWebSocket();
  mock.timers.enable({ apis: ["Date", "setTimeout"], now: nine });
  mock.method(Math, "random", () => 1);
});
afterEach(() => mock.reset());

/** @param {string} [hall] */
function follow(hall = "1") {
  const heard = [];
  const states = [];
  const stop = followBoard({
    hall,
    onBoard: (b) => heard.push(b.revision),
    onState: (state, since) => states.push([state, since.getTime() - nine]),
  });
  return { heard, states, stop };
}

/** @param {number} revision */
const send = (revision) => last().say(board(revision));

/** @param {number} revision */
const board = (revision) => JSON.stringify({ revision, at: new Date().toISOString(), calls: [], serving: [], lines: [], notices: [] });

test("boards arrive, and the first one says online", () => {
  const { heard, states } = follow("sảnh 1");
  assert.equal(last().address, "ws://centre/ws/board?hall=s%E1%BA%A3nh%201");
  send(1);
  send(2);
  assert.deepEqual(heard, [1, 2]);
  assert.deepEqual(states, [["online", 0]]);
});

test("a short cut is mended without a word", () => {
  const { heard, states } = follow();
  send(1);
  last().cut();
  mock.timers.tick(499);
  assert.equal(lines.length, 1);
  mock.timers.tick(1);
  assert.equal(lines.length, 2);
  send(5);
  assert.deepEqual(heard, [1, 5]);
  assert.equal(states.length, 1);
});

test("the waits grow to ten seconds, and start again after a board", () => {
  follow();
  send(1);
  const waits = [];
  for (let i = 0; i < 7; i++) {
    last().cut();
    const before = lines.length;
    let waited = 0;
    for (; lines.length === before; waited += 100) mock.timers.tick(100);
    waits.push(waited);
  }
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  send(2);
  last().cut();
  mock.timers.tick(500);
  assert.equal(lines.length, 9);
});

test("five silent seconds are a loss, since the last board; after eight the silent line is left", () => {
  const { heard, states } = follow();
  mock.timers.tick(2000);
  send(1);
  mock.timers.tick(4999);
  assert.equal(states.length, 1);
  const dead = last();
  mock.timers.tick(1);
  assert.deepEqual(states[1], ["offline", 2000]);
  assert.equal(dead.closed, false);
  mock.timers.tick(3000);
  assert.equal(dead.closed, true);
  mock.timers.tick(500);
  assert.notEqual(last(), dead);
  dead.say(board(9));
  send(2);
  assert.deepEqual(heard, [1, 2]);
  assert.deepEqual(states[2], ["online", 2000]);
});

test("a server that never answers is a loss too", () => {
  const { states } = follow();
  mock.timers.tick(5000);
  assert.deepEqual(states, [["offline", 0]]);
  for (let i = 0; i < 20; i++) mock.timers.tick(1000);
  assert.equal(states.length, 1);
  assert.ok(lines.length >= 2);
});

test("what is not a board is as if it had not come", () => {
  const { heard, states } = follow();
  send(1);
  for (const garbage of ["", "{", "null", "[]", "7", '{"revision":2}', '{"at":"yesterday","calls":[],"serving":[],"lines":[],"notices":[]}', "\u0000"]) {
    mock.timers.tick(500);
    last().say(garbage);
  }
  assert.deepEqual(heard, [1]);
  mock.timers.tick(1000);
  assert.deepEqual(states[1], ["offline", 0]);
});

test("a server started anew counts from a smaller revision", () => {
  const { heard } = follow();
  send(900);
  last().cut();
  mock.timers.tick(500);
  send(3);
  assert.deepEqual(heard, [900, 3]);
});

test("stop ends it", () => {
  const { heard, stop } = follow();
  send(1);
  stop();
  assert.equal(last().closed, true);
  send(2);
  mock.timers.tick(60_000);
  assert.deepEqual(heard, [1]);
  assert.equal(lines.length, 1);
});
