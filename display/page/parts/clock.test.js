import assert from "node:assert/strict";
import test from "node:test";
import { ServerClock } from "./clock.js";

test("the server's time runs on between its boards, and nothing that is not a time moves it", () => {
  const clock = new ServerClock();
  assert.equal(clock.now(0), null);
  clock.set("2026-11-23T09:00:00+07:00", 1000);
  const nine = Date.parse("2026-11-23T09:00:00+07:00");
  assert.equal(clock.now(1000), nine);
  clock.set("soon", 2000);
  assert.equal(clock.now(3_601_000), nine + 3_600_000);
});

test("a month of boards lets it drift by nothing", () => {
  const clock = new ServerClock();
  const start = Date.parse("2026-11-01T00:00:00Z");
  for (let s = 0; s <= 30 * 86_400; s += 600) {
    clock.set(new Date(start + s * 1000).toISOString(), s * 1000 + 7);
    assert.equal(clock.now(s * 1000 + 7 + 1999), start + s * 1000 + 1999);
  }
});
