import assert from "node:assert/strict";
import test from "node:test";
import { shortcut } from "./machine.js";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("what opens a window or a menu is held", () => {
  for (const event of [{ key: "t", ctrlKey: true }, { key: "F4", altKey: true }, { key: "F1" }, { key: "F12" }, { key: "r", metaKey: true },
    { key: "Escape", shiftKey: true }, { key: "BrowserHome" }]) {
    assert.equal(shortcut({ ...none, ...event }), true, JSON.stringify(event));
  }
});

test("what people and scanners type is not", () => {
  for (const event of [{ key: "a" }, { key: "A", shiftKey: true }, { key: "|", shiftKey: true }, { key: "Enter" }, { key: "Tab" }, { key: "Backspace" },
    { key: "Escape" }, { key: "F" }, { key: "ArrowLeft" }]) {
    assert.equal(shortcut({ ...none, ...event }), false, JSON.stringify(event));
  }
});
