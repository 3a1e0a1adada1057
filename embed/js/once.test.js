import assert from "node:assert/strict";
import test, { beforeEach, mock } from "node:test";
import { forgetPresses, postOnce, putOnce, settle } from "./once.js";

/**
 * A server that keeps to the keys, behind a line that loses what it is told to lose.
 * @returns {{lose: (what: "request" | "answer" | "refusal") => string, done: string[]}} done: what was carried out
 */
function server() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  const done = [];
  let next = "";
  const answer = (/** @type {number} */ status, /** @type {unknown} */ body) => new Response(JSON.stringify(body), { status });
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ path, /** @type {any} */ { body, headers, method }) => {
      const lost = next;
      next = "";
      if (lost === "request") throw new TypeError("cut");
      if (lost === "refusal") return answer(409, { error: { code: "not_now", message: "" } });
      const key = `${path} ${headers["Idempotency-Key"]}`;
      const before = kept.get(key);
      if (!before) {
        kept.set(key, body);
        done.push(`${method} ${path} ${body}`);
      }
      if (lost === "answer") throw new TypeError("cut");
      if (lost === "proxy") return answer(502, null);
      return before && before !== body ? answer(422, { error: { code: "key_reused", message: "" } }) : answer(201, { stored: JSON.parse(body) });
    }
  );
  return { lose: (what) => (next = what), done };
}

beforeEach(() => forgetPresses());

for (const lost of ["answer", "request", "proxy"]) {
  test(`given a lost ${lost}, when the button is pressed again, then the thing is done once`, async () => {
    const { lose, done } = server();
    lose(lost);
    await assert.rejects(postOnce("/lines/A/open"));
    assert.deepEqual(await postOnce("/lines/A/open"), { stored: {} });
    assert.deepEqual(done, ["POST /lines/A/open {}"]);
    await postOnce("/lines/A/open");
    assert.equal(done.length, 2, "answered, and so the next press is a new wish");
  });
}

test("a refusal is an answer", async () => {
  const { lose, done } = server();
  lose("refusal");
  await assert.rejects(postOnce("/lines/A/open"), { code: "not_now" });
  lose("answer");
  await assert.rejects(postOnce("/lines/A/open"), { status: 0 });
  await postOnce("/lines/A/open");
  assert.equal(done.length, 1);
});

test("another thing, another content and another method are wishes of their own", async () => {
  const { lose, done } = server();
  for (const press of [() => postOnce("/a/x", { n: 1 }), () => postOnce("/b/x", { n: 1 }), () => postOnce("/a/x", { n: 2 }), () => putOnce("/a/x", { n: 1 })]) {
    lose("answer");
    await assert.rejects(press);
  }
  assert.equal(done.length, 4);
  assert.deepEqual(await postOnce("/b/x", { n: 1 }), { stored: { n: 1 } });
  assert.equal(done.length, 4);
});

test("what was lost before the contrary was done is not given for an answer", async () => {
  const { lose, done } = server();
  lose("answer");
  await assert.rejects(postOnce("/lines/A/open"));
  lose("answer");
  await assert.rejects(postOnce("/lines/B/open"));
  await postOnce("/lines/A/close");
  await postOnce("/lines/A/open");
  await postOnce("/lines/B/open");
  assert.deepEqual(done, ["/lines/A/open", "/lines/B/open", "/lines/A/close", "/lines/A/open"].map((path) => `POST ${path} {}`));
});

test("the press of another visit, and one much later, is a new wish", async () => {
  const { lose, done } = server();
  let time = 1000;
  mock.method(performance, "now", () => time);
  const press = async () => {
    lose("answer");
    await assert.rejects(postOnce("/kiosk/help"));
  };
  await press();
  time += 590_000;
  await press();
  assert.equal(done.length, 1);
  time += 600_001;
  await press();
  assert.equal(done.length, 2);
  forgetPresses();
  await press();
  assert.equal(done.length, 3);
  mock.reset();
});

test("the wishes that are remembered are not without end", async () => {
  const { lose, done } = server();
  for (let i = 0; i < 100; i++) {
    lose("answer");
    await assert.rejects(postOnce(`/x/${i}/open`));
  }
  await postOnce("/x/99/open");
  assert.equal(done.length, 100);
  await postOnce("/x/0/open");
  assert.equal(done.length, 101);
});

/** @param {number} fee @param {string} key */
const lodge = (fee, key) => settle("/api/v1/dossiers", { fee }, key);

test("given a lost answer, when the request is corrected, then the earlier one's answer is given", async () => {
  const { lose } = server();
  lose("answer");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  assert.deepEqual(await lodge(70, "a"), { answer: { stored: { fee: 50 } }, sent: { fee: 50 } });
  await assert.rejects(lodge(70, "a"), { code: "key_reused" });
});

test("given a lost request, when it is corrected, then the correction is carried out", async () => {
  const { lose } = server();
  lose("request");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  assert.deepEqual(await lodge(70, "a"), { answer: { stored: { fee: 70 } }, sent: { fee: 70 } });
});

test("of several that went unanswered the one that was carried out is found", async () => {
  const { lose } = server();
  lose("request");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  lose("answer");
  await assert.rejects(lodge(60, "a"), { status: 0 });
  assert.deepEqual((await lodge(70, "a")).sent, { fee: 60 });
});

test("a line that is cut while it is found out loses nothing", async () => {
  const { lose } = server();
  lose("answer");
  await assert.rejects(lodge(50, "a"), { status: 0 });
  lose("request");
  await assert.rejects(lodge(70, "a"), { status: 0 });
  assert.deepEqual((await lodge(70, "a")).sent, { fee: 50 });
});
