/** The words on the screen: one file per language and surface, read once and kept. */

import { signal } from "./preact.js";

/** @typedef {"vi" | "en" | "zh"} Language */

/** The language in force; a component that calls t() repaints when it changes. */
export const language = signal(/** @type {Language} */ ("vi"));

/** Counts loads, so that a text that arrives late still repaints what shows its key. */
const loads = signal(0);

/** @type {Record<Language, Record<string, string>>} */
const known = { vi: {}, en: {}, zh: {} };

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
    Object.assign(known[lang], await response.json());
  } catch {
    return false;
  }
  loads.value = loads.peek() + 1;
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
  const text = loads.value >= 0 ? known[language.value][key] : undefined;
  if (text === undefined) return key;
  return vars ? text.replace(/\{(\w+)\}/g, (whole, name) => String(vars[name] ?? whole)) : text;
}
