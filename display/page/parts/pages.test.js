import assert from "node:assert/strict";
import test from "node:test";
import { pages } from "./pages.js";

const sizes = (n) => pages(Array(n).fill("line"), 8).map((page) => page.length);

test("pages are few and alike, and hold everything once", () => {
  assert.deepEqual(sizes(0), [0]);
  assert.deepEqual(sizes(1), [1]);
  assert.deepEqual(sizes(8), [8]);
  assert.deepEqual(sizes(9), [5, 4]);
  assert.deepEqual(sizes(17), [6, 6, 5]);
  assert.deepEqual(pages([1, 2, 3], 2), [[1, 2], [3]]);
});
