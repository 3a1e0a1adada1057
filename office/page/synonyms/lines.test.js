import assert from "node:assert/strict";
import test from "node:test";
import "../../../testdata/pages.js";

const { matching, without } = await import("./lines.js");

const items = [
  { phrase: "sổ đỏ", language: "vi", codes: ["1.013978"], weight: 100 },
  { phrase: "cưới", language: "vi", codes: ["1.000894"], weight: 100 },
  { phrase: "rừng", language: "vi", field: "Lâm nghiệp", weight: 70 },
];
const names = { "1.013978": "Đăng ký đất đai", "1.000894": "Đăng ký kết hôn" };

test("the table is searched without marks, by phrase and by what it leads to", () => {
  assert.deepEqual(matching(items, " so DO", names), [items[0]]);
  assert.deepEqual(matching(items, "ket hon", names), [items[1]]);
  assert.deepEqual(matching(items, "lâm", names), [items[2]]);
  assert.equal(matching(items, "", names).length, 3);
});

test("a line is left out by its phrase", () => {
  assert.deepEqual(without(items, "cưới", undefined), [items[0], items[2]]);
});
