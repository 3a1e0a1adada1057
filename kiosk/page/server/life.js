/** What happens in a life, and which procedures come with it. */

import { signal } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";
import { ask } from "./server.js";

/** Between two questions, and between two tries, in milliseconds. */
const often = 30 * 60_000;
const retry = 10_000;

/** @typedef {import("/assets/js/wire.d.ts").kiosk.LifeEvent} Event */

/** Empty while they are not known: then the first page does without them. */
export const events = signal(/** @type {Event[]} */ ([]));

/** The words of the language in force, else the Vietnamese ones. @param {Record<string, string> | undefined} words */
export const own = (words) => words?.[language.value] ?? words?.vi ?? "";

/** Asks for them for as long as the page lives. */
export async function keepEvents() {
  let next = retry;
  try {
    events.value = (await ask("/api/v1/life-events")).items;
    next = often;
  } catch {
    // The first page works without them.
  }
  setTimeout(keepEvents, next);
}
