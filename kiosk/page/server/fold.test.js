import assert from "node:assert/strict";
import test from "node:test";
import { fold, highlight } from "./fold.js";

/** @param {string} name @param {string} query */
const marks = (name, query) => highlight(name, query).map((part) => (part.hit ? `[${part.text}]` : part.text)).join("");

test("folding keeps positions", () => {
  assert.equal(fold("Đăng ký ĐẤT ĐAI – hòa"), "dang ky dat dai – hoa");
  assert.equal(fold("Đất".normalize("NFD")), "dat");
});

test("what was typed is marked, with or without accents", () => {
  assert.equal(marks("Đăng ký lại khai sinh", "khai sinh"), "Đăng ký lại [khai sinh]");
  assert.equal(marks("Đăng ký lại khai sinh", "sinh dang"), "[Đăng] ký lại khai [sinh]");
  assert.equal(marks("Cấp đất, giao đất", "ĐẤT"), "Cấp [đất], giao [đất]");
});

test("a word is matched from its beginning", () => {
  assert.equal(marks("Khai sinh, sinh hoạt", "si"), "Khai [si]nh, [si]nh hoạt");
  assert.equal(marks("Kết hôn", "on"), "Kết hôn");
});

test("nothing typed, nothing marked; the name is never changed", () => {
  assert.deepEqual(highlight("Kết hôn", "  "), [{ text: "Kết hôn", hit: false }]);
  assert.deepEqual(highlight("", "a"), []);
  assert.equal(highlight("Hộ kinh doanh (cấp lại)", "ho cap (").map((part) => part.text).join(""), "Hộ kinh doanh (cấp lại)");
});
