/** The words on the screen: one file per language and surface, read once and kept. */

import { signal } from "./preact.js";
import all from "../../languages/languages.json" with { type: "json" };

/** @typedef {string} Language its code: "vi" */

/**
 * The languages of the pages, Vietnamese first. `name` is each one's own, `short` where there is no room; `begin` invites
 * at a kiosk, `numbers` is the locale of amounts, and `date` a day in full.
 * @type {{code: Language, name: string, short: string, begin: string, numbers: string, date: string, weekdays: string[],
 *   months: string[]}[]}
 */
export const languages = all;

/** The code of a language that somebody asked for, undefined for one that the pages do not have. @param {string | null} code */
export const known = (code) => languages.find((l) => l.code === code)?.code;

/** The language in force; a component that calls t() repaints when it changes. */
export const language = signal(/** @type {Language} */ ("vi"));

/** Counts loads, so that a text that arrives late still repaints what shows its key. */
const loads = signal(0);

/** @type {Record<Language, Record<string, string>>} */
const texts = Object.fromEntries(languages.map(({ code }) => [code, {}]));

/** An amount as the language in force writes it. @param {number} n */
export const amount = (n) => n.toLocaleString(languages.find(({ code }) => code === language.value)?.numbers);

/**
 * Loads a surface's texts in one language and keeps what it has. It does not switch the language.
 * @param {string} surface for instance "kiosk"
 * @param {Language} lang
 * @returns {Promise<boolean>} false when the server could not be reached; calling again is right
 */
export async function loadTexts(surface, lang) {
  try {
    const response = await fetch(`/assets/texts/${lang}/${surface}.json`);
    if (!response.ok) return false;
    Object.assign(texts[lang], await response.json());
  } catch {
    return false;
  }
  if (lang === language.peek()) loads.value = loads.peek() + 1; // no other text is on the screen
  return true;
}

/**
 * The text of a key in the language in force, its {names} filled in. A missing key comes back as itself: visible in
 * every test, harmless in the hall.
 * @param {string} key
 * @param {Record<string, string | number>} [vars]
 * @returns {string}
 */
export function t(key, vars) {
  const text = loads.value >= 0 ? texts[language.value][key] : undefined;
  if (text === undefined) return key;
  return vars ? text.replace(/\{(\w+)\}/g, (whole, name) => String(vars[name] ?? whole)) : text;
}
