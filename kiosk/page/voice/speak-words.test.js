import assert from "node:assert/strict";
import test from "node:test";
import { chunks, name, spell } from "./speak-words.js";

test("a ticket's number is read digit by digit, other numbers are not", () => {
  assert.equal(spell("Số A025, chờ 15 phút"), "Số A 0 2 5, chờ 15 phút");
  assert.equal(spell("20.000 đồng, năm 2026"), "20.000 đồng, năm 2026");
});

test("no piece is longer than the server takes, and nothing is lost", () => {
  const text = "Mời Ông/Bà ngồi chờ, nghe loa và nhìn bảng gọi số. ".repeat(20);
  const parts = chunks({ lang: "vi", text });
  assert.ok(parts.length > 2);
  assert.ok(parts.every((part) => part.text.length <= 300 && part.text.endsWith(".")));
  assert.equal(parts.map((part) => part.text).join(" "), text.trim());
  const long = chunks({ lang: "vi", text: "a".repeat(700) });
  assert.equal(long.map((part) => part.text).join(""), "a".repeat(700));
  assert.deepEqual(chunks({ lang: "vi", text: "  " }), []);
});

/** @param {Record<string, string>} has the attributes @param {boolean} silent @param {string} [value] what was typed into it */
const control = (has, silent, value) =>
  /** @type {any} */ ({ value, getAttribute: (/** @type {string} */ key) => has[key] ?? null, closest: () => (silent ? {} : null) });

test("a field is named, never what stands in it", () => {
  assert.deepEqual(name(control({ "aria-label": "Tìm thủ tục" }, false, "0912345678"), "vi"), [{ lang: "vi", text: "Tìm thủ tục" }]);
});

test("a PIN's keys are not read", () => {
  assert.deepEqual(name(control({ "aria-label": "7" }, true), "vi"), []);
});
