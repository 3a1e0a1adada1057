import assert from "node:assert/strict";
import test from "node:test";
import { edges, gainOf, rate } from "./level.js";

/** Silence, a tone of one amplitude, silence; in seconds. */
function recording(before, tone, after, amplitude) {
  const samples = new Float32Array(Math.round((before + tone + after) * rate));
  const first = Math.round(before * rate);
  for (let i = 0; i < tone * rate; i++) samples[first + i] = amplitude * Math.cos((2 * Math.PI * 440 * i) / rate);
  return samples;
}

test("the silence at both ends is found", () => {
  const [from, to] = edges(recording(0.5, 0.3, 0.7, 0.4));
  assert.ok(Math.abs(from / rate - 0.5) <= 0.004);
  assert.ok(Math.abs(to / rate - 0.8) <= 0.007);
});

test("a recording without silence is kept whole, a silent one not at all", () => {
  assert.deepEqual(edges(recording(0, 0.25, 0, 0.9)), [0, rate / 4]);
  assert.deepEqual(edges(new Float32Array(100)), [0, 0]);
});

test("a soft recording is made louder, a loud one softer, none beyond its limit", () => {
  const [soft, loud] = [0.06, 0.8].map((amplitude) => gainOf(recording(0.1, 0.4, 0.1, amplitude)));
  assert.ok(soft > 2 && loud < 0.25, `${soft} ${loud}`);
  assert.ok(gainOf(recording(0, 0.1, 0, 0.0005)) <= 4);
});
