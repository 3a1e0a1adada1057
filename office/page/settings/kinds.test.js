import assert from "node:assert/strict";
import { test } from "node:test";
import { at, kinds, put } from "./kinds.js";

test("what a field shows is read back as it was", () => {
  /** @type {[import("./kinds.js").Kind, unknown][]} */
  const values = [
    ["text", "Cao Bằng"], ["number", 15], ["bool", true], ["bool", false], ["time", 450], ["time", 0], ["date", "2027-02-05"],
    ["letters", ["A", "H"]], ["names", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]], ["weights", { A: 3, C: 2 }], ["letters", []],
    ["count", 0], ["count", 12], ["choices", ["elderly", "ill"]], ["choices", []], ["maybe", ""], ["maybe", "left"], ["ordered", ["tay", "vi"]], ["ways", [{ counter: "1", way: "left" }, { counter: "12A", way: "ahead" }]],
    ["weekdays", ["mon", "sat", "sun"]], ["weekdays", []],
  ];
  for (const [kind, value] of values) assert.deepEqual(kinds[kind].read(kinds[kind].show(value)), value, kind);
});

test("people type small letters, commas and spaces", () => {
  assert.deepEqual(kinds.letters.read(" a, b  c "), ["A", "B", "C"]);
  assert.deepEqual(kinds.weights.read("a:3, b:x c:2"), { A: 3, C: 2 });
  assert.equal(kinds.time.read("7h30"), 450);
  assert.equal(kinds.date.show("2027-02-05"), "05/02/2027");
  assert.equal(kinds.date.read("5/2/2027"), "2027-02-05");
  assert.equal(kinds.date.read("mai"), "mai");
  assert.deepEqual(kinds.weekdays.read("t2, 7 cn X"), ["mon", "sat", "sun", "x"]);
  assert.equal(kinds.count.read("x"), -1);
  for (const text of ["", "7", "24:99", "sáng"]) assert.equal(kinds.time.read(text), -1, text);
  for (const text of [" ", "x"]) assert.equal(kinds.number.read(text), -1, text);
  assert.equal(kinds.time.show(undefined), "");
});

test("a value deep inside is put without touching the rest", () => {
  const line = { id: "A", name: { vi: "Tư pháp", en: "Justice" } };
  assert.equal(at(line, "name.vi"), "Tư pháp");
  assert.equal(at(line, "none.vi"), undefined);
  assert.deepEqual(put(line, "name.vi", "Hộ tịch"), { id: "A", name: { vi: "Hộ tịch", en: "Justice" } });
  assert.deepEqual(put({}, "name.vi", "x"), { name: { vi: "x" } });
  assert.equal(line.name.vi, "Tư pháp");
});
