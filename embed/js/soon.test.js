import assert from "node:assert/strict";
import test, { afterEach, beforeEach, mock } from "node:test";
import { soon } from "./soon.js";

let time = 0;
const tick = (/** @type {number} */ ms) => {
  time += ms;
  mock.timers.tick(ms);
};

beforeEach(() => {
  time = 5000;
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(performance, "now", () => time);
});
afterEach(() => mock.reset());

test("the first wish is met at once, and many at a time once", () => {
  let runs = 0;
  const { nudge } = soon(300, () => runs++);
  nudge();
  nudge();
  tick(0);
  assert.equal(runs, 1);
  nudge();
  nudge();
  tick(299);
  assert.equal(runs, 1);
  tick(1);
  assert.equal(runs, 2);
  tick(1000);
  assert.equal(runs, 2);
});

test("what is stopped is not done, and may be wanted again", () => {
  let runs = 0;
  const { nudge, stop } = soon(300, () => runs++);
  nudge();
  stop();
  tick(1000);
  assert.equal(runs, 0);
  nudge();
  tick(0);
  assert.equal(runs, 1);
});
