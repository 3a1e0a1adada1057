import assert from "node:assert/strict";
import test from "node:test";
import { inLanguage, screenOf } from "./screen.js";

const of = (query, answer) => screenOf(new URLSearchParams(query), answer);

test("without a word from anyone a screen is the dark big call, and speaks", () => {
  assert.deepEqual(of(""), {
    id: "", name: "", hall: "", lines: [], layout: "call", counter: "", theme: "dark", media: false, arrows: [], sound: true, volume: 100,
  });
});

test("the office sets a screen, the address's own words win", () => {
  const set = { name: "Cửa", hall: "2", lines: ["A"], layout: "table", theme: "light", media: true, sound: false, volume: 40 };
  const plain = of("screen=s1", set);
  assert.deepEqual([plain.id, plain.hall, plain.layout, plain.theme, plain.media, plain.sound], ["s1", "2", "table", "light", true, false]);
  const tried = of("screen=s1&layout=columns&theme=dark&lines=B,C,&media=off&sound=on", set);
  assert.deepEqual([tried.layout, tried.theme, tried.lines, tried.media, tried.sound], ["columns", "dark", ["B", "C"], false, true]);
  assert.deepEqual(of("lines=", set).lines, []);
});

test("what no layout is called is the big call; a counter's screen is light and silent", () => {
  assert.equal(of("layout=cinema").layout, "call");
  const desk = of("layout=counter&counter=3");
  assert.deepEqual([desk.theme, desk.sound, desk.counter], ["light", false, "3"]);
});

test("a text without the language asked for is Vietnamese", () => {
  assert.equal(inLanguage({ vi: "Chào", en: "Hello" }, "en"), "Hello");
  assert.equal(inLanguage({ vi: "Chào", en: "" }, "en"), "Chào");
  assert.equal(inLanguage("Chào", "zh"), "Chào");
  assert.equal(inLanguage(null, "vi"), "");
});
