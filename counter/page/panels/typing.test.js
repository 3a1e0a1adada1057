import assert from "node:assert/strict";
import test from "node:test";
import "../../../testdata/pages.js";

const { fitting, following, grow, numberOf, stepped } = await import("./typing.js");

test("digits grow towards a counter, or begin anew", () => {
  const ids = ["1", "2", "3", "10", "12"];
  assert.equal(grow(ids, "", "1"), "1");
  assert.equal(grow(ids, "1", "2"), "12");
  assert.equal(grow(ids, "1", "3"), "3");
  assert.equal(grow(ids, "12", "9"), "12");
  assert.equal(grow([], "", "1"), "");
});

test("a number is typed without its zeros", () => {
  assert.deepEqual([numberOf("A", "7"), numberOf("A", "007"), numberOf("B", "1234")], ["A007", "A007", "B1234"]);
  assert.deepEqual([numberOf("A", ""), numberOf("A", "000")], ["", ""]);
});

test("minutes step by five and stay within half a working day", () => {
  assert.deepEqual([stepped(10, 1), stepped(12, 1), stepped(12, -1), stepped(5, -1)], [15, 15, 10, 1]);
  assert.deepEqual([stepped(1, 1), stepped(240, 1), stepped(0, 1)], [5, 240, 5]);
  assert.deepEqual([fitting(1), fitting(240), fitting(0), fitting(241), fitting(NaN)], [true, true, false, false, false]);
});

test("the lines go round", () => {
  assert.deepEqual([following(["A", "H"], "A"), following(["A", "H"], "H"), following(["A", "H"], "")], ["H", "A", "A"]);
  assert.equal(following([], "A"), "");
});
