import assert from "node:assert/strict";
import test from "node:test";
import { closedWords, quotaWords } from "./quota.js";

test("a session's quota is not said to be the day's", () => {
  assert.deepEqual(quotaWords("session"), { title: "st.quota.session", sub: "st.quota.session.sub", own: true });
  assert.deepEqual(quotaWords("day"), { title: "st.quota", sub: "st.quota.sub", own: true });
  assert.equal(quotaWords(null).own, false);
  assert.equal(quotaWords(undefined).title, "st.quota.session");
});

test("a tile says how a line stands", () => {
  assert.equal(closedWords("quota_reached", "day"), "line.quota_reached");
  assert.equal(closedWords("quota_reached", "session"), "line.quota_session");
  assert.equal(closedWords("closed", undefined), "line.closed");
});
