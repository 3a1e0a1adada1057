import assert from "node:assert/strict";
import test from "node:test";
import "../../../testdata/pages.js";

const { callState } = await import("./helpbar.js");

test("nobody is said to come before somebody has answered", () => {
  assert.equal(callState(false, undefined), "none");
  assert.equal(callState(false, { call: null, answered: false }), "none");
  assert.equal(callState(true, { call: null, answered: false }), "called");
  assert.equal(callState(true, undefined), "called");
  assert.equal(callState(false, { call: "h1", answered: false }), "called");
  assert.equal(callState(false, { call: "h1", answered: true }), "coming");
});
