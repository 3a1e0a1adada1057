import assert from "node:assert/strict";
import test from "node:test";
import { settle } from "./repeat.js";

/** A server that keeps to the keys, behind a line that loses what it is told to lose. */
function server() {
  /** @type {Map<string, string>} */
  const done = new Map();
  let lose = "";
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ _path, /** @type {any} */ { body, headers }) => {
      const lost = lose;
      lose = "";
      if (lost === "request") throw new TypeError("cut");
      const key = headers["Idempotency-Key"];
      const before = done.get(key);
      if (!before) done.set(key, body);
      if (lost === "answer") throw new TypeError("cut");
      return before && before !== body
        ? new Response(JSON.stringify({ error: { code: "key_reused", message: "" } }), { status: 422 })
        : new Response(JSON.stringify({ stored: JSON.parse(body) }), { status: 201 });
    }
  );
  return (/** @type {"request" | "answer"} */ what) => (lose = what);
}

/** @param {number} fee @param {string} key */
const lodge = (fee, key) => settle("/api/v1/dossiers", { fee }, key);

test("given a lost answer, when the request is corrected, then the earlier one's answer is given", async () => {
  const lose = server();
  lose("answer");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  assert.deepEqual(await lodge(70, "a"), { answer: { stored: { fee: 50 } }, sent: { fee: 50 } });
  await assert.rejects(lodge(70, "a"), { code: "key_reused" });
});

test("given a lost request, when it is corrected, then the correction is carried out", async () => {
  const lose = server();
  lose("request");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  assert.deepEqual(await lodge(70, "a"), { answer: { stored: { fee: 70 } }, sent: { fee: 70 } });
});

test("of several that went unanswered the one that was carried out is found", async () => {
  const lose = server();
  lose("request");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  lose("answer");
  await assert.rejects(lodge(60, "a"), { status: 0 });
  assert.deepEqual((await lodge(70, "a")).sent, { fee: 60 });
});

test("a line that is cut while it is found out loses nothing", async () => {
  const lose = server();
  lose("answer");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  lose("request");
  await assert.rejects(lodge(70, "a"), { status: 0 });
  assert.deepEqual((await lodge(70, "a")).sent, { fee: 50 });
});
