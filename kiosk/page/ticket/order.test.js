import assert from "node:assert/strict";
import test from "node:test";
import "../../../testdata/pages.js";

const { most, withOne } = await import("./order.js");

const one = (/** @type {number} */ n) => ({ code: String(n), name: `p${n}` });

test("a visit grows by one, and nothing of it is dropped", () => {
  const full = Array.from({ length: most }, (_, i) => one(i));
  assert.deepEqual(withOne([one(1)], one(2)), [one(1), one(2)]);
  assert.deepEqual(withOne([one(1), one(2)], one(1)), [one(2), one(1)]);
  assert.equal(withOne(full, one(99)), null);
  assert.equal(withOne(full, one(0))?.length, most);
});
