import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { fakeWebSocket, last, lines } from "../../testdata/websocket.js";
import { keepLine } from "./live.js";

beforeEach(() => {
  fakeWebSocket();
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(Math, "random", () => 1);
});
afterEach(() => mock.reset());

/** Keeps a line that is patient for ten seconds and wants numbers. */
function keep() {
  const heard = [];
  const stop = keepLine({ path: "/ws/x", silence: 10_000, take: (n) => typeof n === "number" && heard.push(n) > 0 });
  return { heard, stop };
}

test("messages arrive, whatever else is said on the line", () => {
  const { heard } = keep();
  assert.equal(last().address, "ws://centre/ws/x");
  for (const text of ["1", "{", "", '"two"', "3"]) last().say(text);
  assert.deepEqual(heard, [1, 3]);
});

test("a line that ends is tried anew, and each try waits longer until something is heard", () => {
  keep();
  for (const wait of [500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
    const before = lines.length;
    last().cut();
    mock.timers.tick(wait - 1);
    assert.equal(lines.length, before);
    mock.timers.tick(1);
    assert.equal(lines.length, before + 1);
  }
  last().say("1");
  last().cut();
  mock.timers.tick(500);
  assert.equal(lines.length, 9);
});

test("no try comes sooner than half a second, however the dice fall", () => {
  Math.random.mock.mockImplementation(() => 0);
  keep();
  last().cut();
  mock.timers.tick(499);
  assert.equal(lines.length, 1);
});

test("a line that is silent without ending is left, and what it says later is not heard", () => {
  const { heard } = keep();
  mock.timers.tick(9000);
  last().say("1");
  mock.timers.tick(9999);
  assert.equal(last().closed, false);
  const dead = last();
  mock.timers.tick(1);
  assert.equal(dead.closed, true);
  mock.timers.tick(500);
  assert.notEqual(last(), dead);
  dead.say("2");
  last().say("3");
  assert.deepEqual(heard, [1, 3]);
});

test("what nobody wanted keeps no line alive", () => {
  keep();
  for (let i = 0; i < 10; i++) {
    mock.timers.tick(1000);
    last().say('"noise"');
  }
  assert.equal(lines[0].closed, true);
});

test("a listener that fails does not make the line a dead one", () => {
  keepLine({
    path: "/",
    silence: 10_000,
    take() {
      throw new Error("no");
    },
  });
  mock.timers.tick(9000);
  assert.throws(() => last().say("1"));
  mock.timers.tick(9000);
  assert.equal(last().closed, false);
});

test("stop ends it, also when it is said by the listener", () => {
  const { stop } = keep();
  last().cut();
  stop();
  mock.timers.tick(60_000);
  assert.equal(lines.length, 1);
  const leave = keepLine({ path: "/", silence: 10_000, take: () => leave() });
  last().say("1");
  mock.timers.tick(60_000);
  assert.deepEqual([lines.length, last().closed], [2, true]);
});
