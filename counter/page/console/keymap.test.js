import assert from "node:assert/strict";
import test from "node:test";
import { acts, digitOf, guarded, helpKey, letterOf, lodgeKey, outcomes } from "./keymap.js";

const used = [...Object.keys(acts), ...Object.keys(outcomes), helpKey, lodgeKey];

test("no letter is a shortcut", () => {
  assert.deepEqual(
    used.filter((code) => code.startsWith("Key")),
    [],
  );
});

test("no key has two meanings", () => {
  assert.equal(new Set(used).size, used.length);
});

test("the number pad alone reaches every act and every result; only undoing is across the desk", () => {
  const pad = used.filter((code) => code.startsWith("Numpad"));
  const all = new Set(Object.values(acts));
  all.delete("undo");
  assert.deepEqual(new Set(pad.map((code) => acts[code]).filter(Boolean)), all);
  assert.deepEqual(new Set(pad.map((code) => outcomes[code]).filter(Boolean)), new Set(Object.values(outcomes)));
});

test("a function key that would reload or leave the page is held back", () => {
  for (const code of ["F3", "F5", "F6", "F7", "F10"]) assert.ok(guarded.has(code), code);
});

test("digits are the same in both blocks, letters are what the key shows", () => {
  assert.deepEqual(["Digit7", "Numpad7", "NumpadAdd", "KeyA", "F7"].map(digitOf), ["7", "7", "", "", ""]);
  assert.deepEqual(["KeyA", "Digit7", "Space"].map(letterOf), ["A", "", ""]);
});
