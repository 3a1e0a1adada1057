import assert from "node:assert/strict";
import test from "node:test";
import { pageStarts } from "./fit.js";

/** @param {number[]} heights @param {number} columns */
function grid(heights, columns) {
  const boxes = [];
  let top = 0;
  for (let i = 0; i < heights.length; i += columns) {
    const row = heights.slice(i, i + columns);
    for (const height of row) boxes.push({ top, bottom: top + height });
    top += Math.max(...row) + 10;
  }
  return boxes;
}

test("a list that fits is one page, and so is none", () => {
  assert.deepEqual(pageStarts([], 100), [0]);
  assert.deepEqual(pageStarts(grid([40, 50], 1), 100), [0]);
});

test("what does not fit begins the next page", () => {
  assert.deepEqual(pageStarts(grid([40, 50, 30, 20, 30], 1), 100), [0, 2]);
  assert.deepEqual(pageStarts(grid([40, 50.4, 30, 30, 31], 1), 100), [0, 2, 4]);
});

test("a row higher than the page has one of its own and is not lost", () => {
  assert.deepEqual(pageStarts(grid([30, 300, 30], 1), 100), [0, 1, 2]);
  assert.deepEqual(pageStarts(grid([300, 300], 1), 100), [0, 1]);
});

test("tiles side by side stay together", () => {
  assert.deepEqual(pageStarts(grid([40, 40, 40, 60, 40, 40], 2), 100), [0, 2, 4]);
  assert.deepEqual(pageStarts(grid([40, 40, 40, 40, 40, 40], 2), 100), [0, 4]);
});

test("every row is on exactly one page, and every page fits", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 200; round++) {
    const columns = 1 + Math.floor(random() * 3);
    const boxes = grid(Array.from({ length: Math.floor(random() * 40) }, () => 20 + random() * 70), columns);
    const starts = pageStarts(boxes, 100);
    starts.forEach((start, page) => {
      const rows = boxes.slice(start, starts[page + 1]);
      if (page > 0) assert.ok(start > starts[page - 1]);
      if (rows.length) assert.ok(Math.max(...rows.map((row) => row.bottom)) - rows[0].top <= 100.5);
    });
  }
});
