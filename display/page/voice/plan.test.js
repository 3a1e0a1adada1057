import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { chimeSeconds, lengthOf, planOf } from "./plan.js";

/** The lengths of the built-in clips. */
const manifest = JSON.parse(readFileSync(new URL("../../../embed/voice/clips.json", import.meta.url), "utf8"));
const sets = Object.fromEntries(Object.entries(manifest).map(([language, clips]) =>
  [language, Object.fromEntries(Object.entries(clips).map(([clip, { seconds }]) => [clip, seconds]))]));

/** The Vietnamese set without some of its clips. */
const without = (...missing) => ({ vi: Object.fromEntries(Object.entries(sets.vi).filter(([clip]) => !missing.includes(clip))) });

const usual = { languages: ["vi"], repeats: 1, crowd: false, chime: true, sets };
const call = (number, counter, times = 1) => ({ number, counter, times });
const said = (plan) => plan.map(({ clip }) => clip).join(" ");

test("a call is the chime, the words, the number sign by sign, the counter counted", () => {
  const plan = planOf(call("A025", "12"), usual);
  assert.equal(said(plan), "chime call letter_a digit_0 digit_2 digit_5 counter number_12");
  assert.equal(plan[0].seconds, chimeSeconds);
  assert.equal(plan.at(-1).gap, 0);
  assert.ok(plan.every(({ gap, seconds }) => gap >= 0 && seconds > 0));
});

test("a recall says so", () => {
  assert.equal(said(planOf(call("B7", "3", 2), usual)), "chime recall call_short letter_b digit_7 counter number_3");
});

test("languages follow each other in their order, and the whole is repeated", () => {
  const plan = planOf(call("A1", "3"), { ...usual, languages: ["zh", "vi"], repeats: 2 });
  assert.deepEqual([...new Set(plan.slice(1).map(({ language, pass }) => `${pass} ${language}`))], ["0 zh", "1 vi", "2 zh", "3 vi"]);
  assert.equal(plan.filter(({ clip }) => clip === "chime").length, 1);
});

test("in a crowd: the short form, one language, no repeats, and the chime only if asked for", () => {
  const crowd = { ...usual, languages: ["vi", "en"], repeats: 2, crowd: true };
  assert.equal(said(planOf(call("A025", "3", 2), { ...crowd, chime: false })), "call_short letter_a digit_0 digit_2 digit_5 counter number_3");
  assert.equal(planOf(call("A025", "3"), crowd)[0].clip, "chime");
});

test("a counter with a letter or beyond 99 is read", () => {
  const end = (counter) => said(planOf(call("A1", counter), usual)).split("counter ")[1];
  assert.equal(end("12B"), "number_12 letter_b");
  assert.equal(end("105"), "digit_1 digit_0 digit_5");
  assert.equal(end("07"), "number_7");
  assert.equal(end("3-A"), "digit_3 letter_a");
});

test("a phrase that is missing is left away, and a set without cardinals reads digits", () => {
  assert.equal(said(planOf(call("A1", "12"), { ...usual, sets: without("call", "number_12") })),
    "chime letter_a digit_1 counter digit_1 digit_2");
  assert.equal(said(planOf(call("A1", "3"), { ...usual, crowd: true, sets: without("call_short") })), "chime call letter_a digit_1 counter number_3");
});

test("half a number is never said: it would be another ticket's", () => {
  assert.equal(said(planOf(call("A025", "3"), { ...usual, sets: without("digit_5") })), "chime call counter number_3");
  assert.equal(said(planOf(call("A025", "12"), { ...usual, sets: without("number_12", "digit_1") })), "chime call letter_a digit_0 digit_2 digit_5");
  assert.equal(said(planOf(call("A025", "5"), { ...usual, sets: without("digit_5", "number_5") })), "chime");
});

test("a language without clips falls away", () => {
  const plan = planOf(call("A1", "3"), { ...usual, languages: ["tay", "nung", "vi"], sets: { ...sets, nung: {} } });
  assert.deepEqual([...new Set(plan.slice(1).map(({ language }) => language))], ["vi"]);
  assert.deepEqual(planOf(call("A1", "3"), { ...usual, languages: ["tay"], chime: false }), []);
});

test("in a crowd the first language is the first that has clips", () => {
  const plan = planOf(call("A1", "3"), { ...usual, languages: ["tay", "en"], crowd: true, chime: false });
  assert.equal(plan[0].language, "en");
});

test("a centre's own chime takes the place of the tones", () => {
  const plan = planOf(call("A1", "3"), { ...usual, sets: { vi: { ...sets.vi, chime: 0.8 } } });
  assert.deepEqual([plan[0].clip, plan[0].language, plan[0].seconds], ["chime", "vi", 0.8]);
});

test("every number and every counter is spoken in every built-in language", () => {
  for (const language of ["vi", "en", "zh"]) {
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
      assert.equal(planOf(call(`${letter}0123456789`, "1"), { ...usual, languages: [language] }).length, 15, `${language} ${letter}`);
    }
    for (let n = 1; n <= 99; n++) assert.ok(said(planOf(call("A1", `${n}`), { ...usual, languages: [language] })).endsWith(`number_${n}`));
  }
});

test("the lengths: the usual announcement under 8 s, the short one under 4.4 s", () => {
  for (let n = 1; n <= 99; n++) {
    assert.ok(lengthOf(planOf(call("A025", `${n}`), usual)) < 8);
    assert.ok(lengthOf(planOf(call("A025", `${n}`), { ...usual, crowd: true, chime: false })) < 4.4);
  }
});
