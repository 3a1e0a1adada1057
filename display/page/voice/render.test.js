import assert from "node:assert/strict";
import test from "node:test";
import { lengthOf, planOf } from "./plan.js";
import { renderPlan } from "./render.js";

/** An audio context that only writes down what is asked of it. */
class Context {
  currentTime = 10;
  destination = { connect() {} };
  started = [];
  #node(kind) {
    const node = {
      kind, buffer: null, from: null, until: Infinity, frequency: { value: 0 },
      gain: { value: 1, setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} },
      connect: (to) => to,
      disconnect() {},
      start: (at) => this.started.push(Object.assign(node, { from: at })),
      stop: (at) => (node.until = at),
    };
    return node;
  }
  createGain = () => this.#node("gain");
  createOscillator = () => this.#node("tone");
  createBufferSource = () => this.#node("clip");
}

const seconds = { call: 1.5, letter_a: 0.3, digit_1: 0.25, counter: 0.8, number_3: 0.4 };
const sets = { vi: seconds, en: seconds };
const clipsOf = (set) => Object.fromEntries(Object.entries(set).map(([clip, duration]) => [clip, { buffer: { duration, clip }, gain: 1 }]));
const clips = { vi: clipsOf(seconds), en: clipsOf(seconds) };
const plan = (languages) => planOf({ number: "A11", counter: "3", times: 1 }, { languages, repeats: 1, crowd: false, chime: true, sets });

test("every clip begins where the one before ends, and its pause", () => {
  const context = new Context();
  const said = plan(["vi", "en"]);
  const rendering = renderPlan(context, said, clips, { at: 20 });
  const played = context.started.filter(({ kind }) => kind === "clip");
  const words = said.filter(({ clip }) => clip !== "chime");
  assert.deepEqual(played.map(({ buffer }) => buffer.clip), words.map(({ clip }) => clip));
  let at = 20 + said[0].seconds;
  words.forEach(({ seconds, gap }, i) => {
    assert.ok(Math.abs(played[i].from - at) < 1e-9);
    at += seconds + gap;
  });
  assert.ok(Math.abs(rendering.end - 20 - lengthOf(said)) < 1e-9);
  assert.deepEqual(rendering.parts.map(({ language }) => language), ["vi", "en"]);
});

test("it begins at once", () => {
  const rendering = renderPlan(new Context(), plan(["vi"]), clips);
  assert.ok(rendering.start - 10 <= 0.05);
});

test("shortened it leaves the language that has not begun, and says the other to its end", () => {
  const context = new Context();
  const rendering = renderPlan(context, plan(["vi", "en"]), clips);
  const [vi] = rendering.parts;
  context.currentTime = 11;
  rendering.shorten();
  assert.equal(rendering.end, vi.end);
  for (const { kind, from, until } of context.started) {
    if (kind === "clip") assert.equal(until, from < vi.end ? Infinity : 0);
  }
  rendering.shorten();
  assert.equal(rendering.end, vi.end);
});

test("shortened in its last language it is as it was", () => {
  const context = new Context();
  const rendering = renderPlan(context, plan(["vi", "en"]), clips);
  context.currentTime = rendering.end - 0.5;
  const { end } = rendering;
  rendering.shorten();
  assert.equal(rendering.end, end);
  assert.equal(rendering.parts.length, 2);
});

test("cut off, nothing sounds after the fade", () => {
  const context = new Context();
  const rendering = renderPlan(context, plan(["vi"]), clips);
  context.currentTime = 12;
  rendering.cut();
  assert.ok(context.started.every(({ until }) => until <= 12.05));
  assert.ok(rendering.end <= 12.05);
});
