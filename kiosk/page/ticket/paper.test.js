import assert from "node:assert/strict";
import test from "node:test";
import { printSlip } from "./paper.js";

/** @param {() => Promise<void>} decode */
function browser(decode) {
  const seen = { prints: 0 };
  Object.assign(globalThis, {
    Image: class {
      dataset = {};
      naturalWidth = 576;
      decode = decode;
      remove() {}
    },
    document: { body: { append() {} } },
    window: { print: () => seen.prints++ },
  });
  return seen;
}

test("a slip whose picture came is printed once", async () => {
  const seen = browser(() => Promise.resolve());
  assert.equal(await printSlip("t"), true);
  assert.equal(seen.prints, 1);
});

test("a slip whose picture does not come is said not to be printed", async () => {
  const seen = browser(() => Promise.reject(new Error("no picture")));
  assert.equal(await printSlip("t"), false);
  assert.equal(seen.prints, 0);
});
