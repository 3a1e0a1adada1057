import assert from "node:assert/strict";
import test from "node:test";
import { followed, paperWords, pending } from "./slip-state.js";

test("a slip is asked for until nothing can change by itself", () => {
  assert.deepEqual(["waiting", "printing", "failed", "printed", "void", "browser", "none"].filter(followed), ["waiting", "printing", "failed"]);
  assert.equal(pending("failed"), false);
});

test("a number that has ended is never said to be kept", () => {
  const ended = paperWords("void", "paper_out");
  assert.deepEqual(ended, { mood: "warn", text: "tk.void", more: "tk.void.sub" });
  assert.equal(paperWords("failed", "paper_out").more, "tk.trouble.sub");
  assert.equal(paperWords("failed", null).text, "tk.trouble.unknown");
});

test("nobody is sent to take a slip that the browser could not print", () => {
  assert.equal(paperWords("browser", null).text, "tk.pick");
  assert.equal(paperWords("browser", "picture").text, "tk.trouble.browser");
  assert.equal(paperWords("none", null).text, "tk.remember");
  assert.equal(paperWords("printing", null).text, "tk.printing");
});
