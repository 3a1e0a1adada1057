import assert from "node:assert/strict";
import test from "node:test";
import { growing } from "./text.js";

test("text grows in full, headlines by as much as large text", () => {
  assert.equal(growing("3rem"), "calc(3rem + 3rem * (var(--tx) - 1))");
  assert.equal(growing("28rem"), "calc(28rem + 4.4rem * (var(--tx) - 1))");
});

test("sizes that follow from others stay", () => {
  assert.equal(growing("1em"), null);
  assert.equal(growing("min(1vw, 2vh)"), null);
  assert.equal(growing(""), null);
});
