import assert from "node:assert/strict";
import test from "node:test";
import { acts, guarded, helpKey, lodgeKey, outcomes } from "./keymap.js";

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

test("the number pad alone reaches every act and every result", () => {
  const pad = used.filter((code) => code.startsWith("Numpad"));
  assert.deepEqual(new Set(pad.map((code) => acts[code]).filter(Boolean)), new Set(Object.values(acts)));
  assert.deepEqual(new Set(pad.map((code) => outcomes[code]).filter(Boolean)), new Set(Object.values(outcomes)));
});

test("a function key that would reload or leave the page is held back", () => {
  for (const code of ["F3", "F5", "F6", "F10"]) assert.ok(guarded.has(code), code);
});

test("keys of acts that come later stay free", () => {
  for (const code of ["NumpadMultiply", "F6", "Numpad0", "F7", "NumpadDivide", "F8", "F9", "Escape"])
    assert.ok(!used.includes(code), code);
});
