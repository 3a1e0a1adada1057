import assert from "node:assert/strict";
import test from "node:test";
import { callTimes, waitWords } from "./wait.js";

/** @param {number} low @param {number} high */
const wait = (low, high) => ({ low_minutes: low, high_minutes: high });

test("a wait in words", () => {
  assert.deepEqual(waitWords(null), ["wait.unknown"]);
  assert.deepEqual(waitWords(wait(0, 0)), ["wait.none"]);
  assert.deepEqual(waitWords(wait(0, 5)), ["wait.under", { n: 5 }]);
  assert.deepEqual(waitWords(wait(10, 20)), ["wait.range", { a: 10, b: 20 }]);
  assert.deepEqual(waitWords(wait(80, 100)), ["wait.over", { n: 90 }]);
});

test("a wait as times of the day", () => {
  const from = new Date("2026-03-09T09:12:40+07:00");
  const times = (/** @type {any} */ w) => callTimes(w, from)?.map((date) => date.toISOString().slice(11, 19));
  assert.deepEqual(times(wait(10, 15)), ["02:20:00", "02:30:00"]);
  assert.deepEqual(times(wait(0, 0)), ["02:12:40", "02:15:00"]);
  assert.equal(times(wait(60, 95)), undefined);
  assert.equal(times(null), undefined);
});
