import assert from "node:assert/strict";
import test from "node:test";
import { joins, merged } from "./merge.js";

/** @param {number[]} seqs */
const list = (...seqs) => seqs.map((seq) => ({ seq }));

test("a newer page and what is known become one list without doubles", () => {
  assert.deepEqual(merged(list(3, 2, 1), list(5, 4, 3)), list(5, 4, 3, 2, 1));
  assert.deepEqual(merged(list(3, 2, 1), list(5, 4)), list(5, 4, 3, 2, 1));
});

test("an older page goes behind", () => {
  assert.deepEqual(merged(list(5, 4), list(3, 2)), list(5, 4, 3, 2));
});

test("what is known is dropped when records between are missing", () => {
  assert.equal(joins(list(3, 2), list(9, 8)), false);
  assert.deepEqual(merged(list(3, 2), list(9, 8)), list(9, 8));
});

test("the first page stands alone", () => {
  assert.equal(joins([], list(2, 1)), false);
  assert.deepEqual(merged([], list(2, 1)), list(2, 1));
});
