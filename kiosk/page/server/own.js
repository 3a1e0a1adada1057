/** What this one machine remembers for itself: the languages that it offers and how loud it clicks and speaks. */

import { signal } from "/assets/js/preact.js";
import { languages } from "/assets/js/texts.js";

/** @typedef {import("/assets/js/texts.js").Language} Language */

const key = "kiosk";

/** @type {{languages: Language[], volume: number}} volume in per cent */
const usual = { languages: languages.map(({ code }) => code), volume: 80 };

function read() {
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(key) ?? "{}") };
  } catch {
    return usual;
  }
}

const start = read();

/** The languages on the first page, Vietnamese always among them. */
export const offered = signal(/** @type {Language[]} */ (start.languages));

/** In per cent. */
export const volume = signal(/** @type {number} */ (start.volume));

/** Keeps both over a restart. */
export function remember() {
  try {
    localStorage.setItem(key, JSON.stringify({ languages: offered.peek(), volume: volume.peek() }));
  } catch {
    // A browser that keeps nothing starts with the usual again.
  }
}
