import assert from "node:assert/strict";
import test from "node:test";
import { keep, recall } from "./memory.js";

/** @param {(() => never)} [full] */
function storage(full) {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: full ?? ((key, text) => kept.set(key, text)), kept };
}

const kept = { where: "/display?hall=1", board: { calls: [] }, announced: { seq: 1, at: 2, current: null, waiting: [] } };

test("the same address gets its board back, another one nothing", () => {
  const s = storage();
  keep(kept, s);
  assert.deepEqual(recall(kept.where, s), kept);
  assert.equal(recall("/display?hall=2", s), null);
});

test("garbage, or no place, is as if there were nothing", () => {
  const s = storage();
  for (const text of ["{", "null", "7", '{"where":"x"}', '{"where":"x","board":{"calls":1},"announced":{"waiting":[]}}']) {
    s.setItem("motcua.display", text);
    assert.equal(recall("x", s), null);
  }
  const full = storage(() => { throw new Error("QuotaExceededError"); });
  keep(kept, full);
  assert.equal(recall(kept.where, full), null);
});
