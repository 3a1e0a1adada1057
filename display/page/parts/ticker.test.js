import assert from "node:assert/strict";
import test from "node:test";
import { hours, ticker } from "./ticker.js";

test("the supervisor's notices come first and again after every two other lines", () => {
  assert.deepEqual(ticker(["!"], ["a", "b", "c"]), ["!", "a", "b", "!", "c"]);
  assert.deepEqual(ticker(["!", "?"], []), ["!", "?"]);
  assert.deepEqual(ticker([], ["a", "", "b"]), ["a", "b"]);
  assert.deepEqual(ticker([], []), []);
});

test("hours read as on a door", () => {
  assert.equal(hours([{ from: "07:30", to: "11:30" }, { from: "13:30", to: "17:00" }]), "07:30–11:30, 13:30–17:00");
  assert.equal(hours([]), "");
});
