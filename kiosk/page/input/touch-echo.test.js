import assert from "node:assert/strict";
import test from "node:test";
import { echo } from "./touch-echo.js";

const first = { control: "take", time: 1000, x: 500, y: 900, key: false };

test("a second touch of the same control within 600 ms is an echo", () => {
  assert.equal(echo(null, first), false);
  assert.equal(echo(first, { ...first, time: 1599 }), true);
  assert.equal(echo(first, { ...first, time: 1600 }), false);
});

test("so is one on the same spot of the next screen, but not one elsewhere", () => {
  assert.equal(echo(first, { ...first, control: "ordinary", time: 1200, x: 530 }), true);
  assert.equal(echo(first, { ...first, control: "ordinary", time: 1200, x: 600 }), false);
  assert.equal(echo(first, { ...first, control: "ordinary", time: 1700 }), false);
});

test("the keyboard takes two quick taps", () => {
  const o = { ...first, control: "o", key: true };
  assert.equal(echo(o, { ...o, time: 1120 }), false);
  assert.equal(echo(o, { ...o, time: 1050 }), false, "twenty taps a second");
  assert.equal(echo(o, { ...o, time: 1020 }), true);
  assert.equal(echo(o, { ...o, control: "p", time: 1010 }), false);
});
