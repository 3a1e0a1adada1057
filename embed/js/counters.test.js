import assert from "node:assert/strict";
import test from "node:test";
import { counterList } from "./counters.js";

test("counters in few words", () => {
  assert.equal(counterList([]), "");
  assert.equal(counterList(["3"]), "3");
  assert.equal(counterList(["2", "1"]), "1, 2");
  assert.equal(counterList(["10", "2", "4", "3", "12", "11", "1"]), "1–4, 10–12");
  assert.equal(counterList(["B1", "2", "B2"]), "2, B1, B2");
});
