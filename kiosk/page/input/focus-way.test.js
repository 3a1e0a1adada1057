import assert from "node:assert/strict";
import test from "node:test";
import { distance } from "./focus-way.js";

const box = (/** @type {number} */ left, /** @type {number} */ top, width = 100, height = 50) => ({ left, top, right: left + width, bottom: top + height });
const right = { x: 1, y: 0 };
const down = { x: 0, y: 1 };

test("what lies straight ahead is nearer than what lies aside", () => {
  const from = box(0, 0);
  assert.ok(distance(from, box(300, 0), right) < distance(from, box(150, 100), right));
  assert.ok(distance(from, box(0, 200), down) < distance(from, box(200, 100), down));
});

test("what lies behind, or beside, is not in that direction", () => {
  assert.equal(distance(box(200, 0), box(0, 0), right), Infinity);
  assert.equal(distance(box(0, 0), box(0, 0), right), Infinity);
  assert.equal(distance(box(0, 0), box(20, 100), right), Infinity);
});

test("a wide control under a narrow one is right below it", () => {
  const key = box(450, 0, 100, 100);
  assert.ok(distance(key, box(0, 120, 1000, 100), down) < distance(key, box(300, 240, 100, 100), down));
});
