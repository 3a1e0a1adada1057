import assert from "node:assert/strict";
import test from "node:test";
import "../../testdata/pages.js";

const { elapsed, left, minutes } = await import("./clock.js");

const nine = new Date("2026-11-23T09:00:00+07:00");
const after = (/** @type {number} */ seconds) => new Date(nine.getTime() + seconds * 1000);

test("a wait below an hour is minutes and seconds, above it hours and minutes", () => {
  assert.equal(elapsed(nine, after(0)), "00:00");
  assert.equal(elapsed(nine, after(312.9)), "05:12");
  assert.equal(elapsed(nine, after(3599)), "59:59");
  assert.equal(elapsed(nine, after(3600)), "1:00 h");
  assert.equal(elapsed(nine, after(3600 * 2 + 65)), "2:01 h");
});

test("a clock that runs behind never shows a negative span", () => {
  assert.equal(elapsed(nine, after(-30)), "00:00");
  assert.equal(minutes(nine, after(-600)), 0);
  assert.equal(minutes(nine, after(11 * 60 + 29)), 11);
});

test("what is left counts down to nothing, never below", () => {
  assert.deepEqual([left(nine, after(120)), left(nine, after(59.2)), left(nine, after(0.1))], ["2:00", "1:00", "0:01"]);
  assert.deepEqual([left(nine, nine), left(after(1), nine)], ["", ""]);
});
