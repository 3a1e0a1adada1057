import assert from "node:assert/strict";
import test from "node:test";
import { wayTo } from "./ways.js";

test("the screen's own arrow wins over the counter's; what is no way is none", () => {
  const counters = [{ id: "1", arrow: "right" }, { id: "2", arrow: "sideways" }, { id: "3" }];
  assert.equal(wayTo("1", [{ counter: "1", way: "left" }], counters), "left");
  assert.equal(wayTo("1", [{ counter: "1", way: "" }], counters), "right");
  assert.equal(wayTo("2", [], counters), null);
  assert.equal(wayTo("3", [], counters), null);
  assert.equal(wayTo("4", [], []), null);
});
