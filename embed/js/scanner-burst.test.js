import assert from "node:assert/strict";
import test from "node:test";
import { Burst, allLines, lineOfMRZ } from "./scanner-burst.js";

/** @param {string} text @param {number} gap between two keys, in milliseconds */
function typed(text, gap) {
  const burst = new Burst();
  let at = 1000;
  for (const sign of text) {
    if (!burst.goesOn(at)) burst.clear();
    burst.add(sign, at);
    at += gap;
  }
  return { burst, end: at };
}

test("a scanner types six signs and Enter faster than a hand", () => {
  for (const gap of [0, 1, 5, 20, 34]) {
    const { burst, end } = typed("004090000001|", gap);
    assert.equal(burst.complete(end), true, `${gap} ms`);
    assert.equal(burst.text, "004090000001|");
  }
});

test("fingers are no scanner, however quick", () => {
  for (const gap of [36, 60, 120]) assert.equal(typed("004090000001", gap).burst.telling(), false, `${gap} ms`);
  assert.equal(typed("A0071", 5).burst.complete(1025), false, "five signs");
});

test("Enter may come a little later, and not much", () => {
  const { burst, end } = typed("K7QX2M9T", 10);
  assert.equal(burst.complete(end + 80), true);
  assert.equal(burst.complete(end + 200), false);
});

test("a scanner that says when it begins may send less", () => {
  const burst = new Burst();
  burst.announce(0);
  burst.add("7", 5);
  assert.equal(burst.complete(10), true);
  burst.clear();
  assert.equal(burst.complete(10), false);
});

test("letters with accents count as one, and too much is cut", () => {
  assert.equal(typed("NGUYỄN", 5).burst.length, 6);
  const { burst } = typed("x".repeat(9000), 1);
  assert.equal(burst.text.length, 4096);
});

test("keys that type nothing keep a burst alive and begin none", () => {
  const burst = new Burst();
  burst.touch(10);
  assert.equal(burst.goesOn(11), false);
  burst.add("a", 20);
  burst.touch(50);
  assert.equal(burst.goesOn(80), true);
});

test("the lines of an MRZ belong together", () => {
  const card = ["IDVNM0900000018004090000001<<2", "9003059M3003057VNM<<<<<<<<<<<8", "NONG<<VAN<MAU<<<<<<<<<<<<<<<<<"];
  for (const line of card) assert.equal(lineOfMRZ(line), true);
  assert.deepEqual([allLines(card.slice(0, 1)), allLines(card.slice(0, 2)), allLines(card)], [false, false, true]);
  const passport = "P<VNMNGUYEN<<VAN<A".padEnd(44, "<");
  assert.deepEqual([lineOfMRZ(passport), allLines([passport]), allLines([passport, passport])], [true, false, true]);
  for (const text of ["H14.01-261123-0001", "K7QX2M9T", "004090000001|"]) assert.equal(lineOfMRZ(text), false);
});
