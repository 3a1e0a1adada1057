import assert from "node:assert/strict";
import test from "node:test";
import { hm, hms, longDate, now, syncClock } from "./time.js";

test("hours and days are Vietnam's whatever the computer's zone is", () => {
  const late = new Date("2026-03-08T23:05:09Z");
  assert.equal(hm(late), "06:05");
  assert.equal(hms(late), "06:05:09");
  assert.equal(longDate(late, "vi"), "Thứ Hai, 09/03/2026");
  assert.equal(longDate(late, "en"), "Monday, 9 March 2026");
  assert.equal(longDate(late, "zh"), "2026年3月9日 星期一");
});

test("the clock follows the server and runs on by itself", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.parse("2020-01-01T00:00:00Z") });
  syncClock("2026-03-09T09:24:00+07:00");
  assert.equal(hm(now()), "09:24");
  t.mock.timers.tick(60_000);
  assert.equal(hm(now()), "09:25");
  syncClock("not a time");
  assert.equal(hm(now()), "09:25");
});
