import assert from "node:assert/strict";
import test from "node:test";
import { age, reloadIsDue } from "./reload.js";

const night = { open: false, busy: false, online: true, opened: 0, time: age, version: "v1", running: "v1" };

test("an old page starts anew at night", () => {
  assert.equal(reloadIsDue(night), true);
  assert.equal(reloadIsDue({ ...night, time: age - 1 }), false);
  assert.equal(reloadIsDue({ ...night, open: true }), false);
});

test("never while somebody is called or the server does not answer", () => {
  assert.equal(reloadIsDue({ ...night, busy: true }), false);
  assert.equal(reloadIsDue({ ...night, online: false }), false);
});

test("a new program is loaded in the first quiet moment, also by day", () => {
  const day = { ...night, open: true, time: 1000, version: "v2" };
  assert.equal(reloadIsDue(day), true);
  assert.equal(reloadIsDue({ ...day, busy: true }), false);
  assert.equal(reloadIsDue({ ...day, version: "" }), false);
  assert.equal(reloadIsDue({ ...day, running: "" }), false);
});
