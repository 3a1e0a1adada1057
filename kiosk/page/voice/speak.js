/** Reading aloud: by the server's voice, else by a voice of this browser, else not at all. */

import { effect } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";
import { aloud } from "../modes/modes.js";
import { chunks, describe, name } from "./speak-words.js";

/** What reads aloud; found out when it is first asked for. @type {"server" | "browser" | "nobody" | null} */
let reader = null;

/** Milliseconds that a new screen gets to become complete before it is read. */
const settle = 350;

/** Plays the server's sounds; made by the first of them. @type {AudioContext | null} */
let audio = null;

/** What is being played. @type {AudioBufferSourceNode | null} */
let playing = null;

/** Counts what is begun to be read: what was begun before stops. */
let turn = 0;

/** Asks the server to read; null when nobody answers. @param {string} language @param {string} text */
const ask = (language, text) =>
  fetch("/api/v1/speech", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ language, text }), cache: "no-store",
  }).catch(() => null);

/** @param {string} lang @returns {SpeechSynthesisVoice | undefined} */
const voice = (lang) => speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().startsWith(lang));

/** Whether anybody can read. A voice may be installed later, so only a yes is remembered. @returns {Promise<boolean>} */
export async function canSpeak() {
  if (reader === "server" || reader === "browser") return true;
  const answer = await ask("vi", "một");
  reader = answer?.ok ? "server" : voice("vi") ? "browser" : "nobody";
  return reader !== "nobody";
}

/** Says nothing any more. */
export function hush() {
  turn++;
  playing?.stop();
  speechSynthesis.cancel();
}

/** @param {import("./speak-words.js").Said[]} parts */
async function say(parts) {
  hush();
  const mine = turn;
  for (const { lang, text } of parts.flatMap(chunks)) {
    await (reader === "server" ? play(lang, text, mine) : utter(lang, text));
    if (mine !== turn) return;
  }
}

/** @param {string} lang @param {string} text @param {number} mine the turn for which it is read */
async function play(lang, text, mine) {
  const answer = await ask(lang, text);
  if (!answer?.ok) return;
  audio ??= new AudioContext();
  const sound = await audio.decodeAudioData(await answer.arrayBuffer()).catch(() => null);
  if (!sound || mine !== turn) return;
  const source = audio.createBufferSource();
  source.buffer = sound;
  source.connect(audio.destination);
  playing = source;
  await new Promise((done) => {
    source.onended = done;
    source.start();
  });
}

/** @param {string} lang @param {string} text */
function utter(lang, text) {
  return new Promise((done) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = lang;
    words.voice = voice(lang) ?? null;
    words.onend = words.onerror = done;
    speechSynthesis.speak(words);
  });
}

/**
 * Reads a whole screen: its heading, what it says, and what can be chosen.
 * @param {Element} main
 */
export function readScreen(main) {
  if (aloud.peek() !== "off") say(describe(main, language.peek()));
}

/** Reads one control. @param {Element} control */
export function readControl(control) {
  if (aloud.peek() !== "off") say(name(control, language.peek()));
}

/** Follows the focus and the screens for as long as the page lives. */
export function watchSpeech() {
  speechSynthesis.getVoices(); // the first call only makes the browser look for them
  const main = () => document.querySelector("main");
  let read = /** @type {Element | null} */ (null);
  let timer = 0;
  const look = () => {
    const now = main();
    if (!now || now === read) return;
    clearTimeout(timer);
    // What is still being fetched has nothing to choose from yet.
    if (aloud.peek() === "off") read = now;
    else if (now.querySelector(".loading")) timer = setTimeout(look, settle);
    else timer = setTimeout(() => readScreen((read = now)), settle);
  };
  new MutationObserver(look).observe(document.body, { childList: true });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches("button, input, a[href]")) readControl(target);
  });
  document.addEventListener("tap", ({ target }) => {
    if (target instanceof Element && target.matches("[data-key], [aria-pressed]")) readControl(target);
  }, true);
  effect(() => {
    if (aloud.value === "off") return hush();
    const now = main();
    if (now) readScreen(now);
  });
}
