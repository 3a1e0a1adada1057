/** The identity card that was read in this visit: a handle and a masked number, for a minute and no longer. */

import { effect, signal } from "/assets/js/preact.js";
import { over } from "../places.js";

/** The server forgets a card after this long, in milliseconds. */
const kept = 60_000;

/** @typedef {import("/assets/js/wire.d.ts").kiosk.ScannedCard} Card */

export const card = signal(/** @type {Card | null} */ (null));

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Card} read */
export function keepCard(read) {
  clearTimeout(timer);
  card.value = read;
  timer = setTimeout(forgetCard, kept);
}

export function forgetCard() {
  clearTimeout(timer);
  card.value = null;
}

effect(() => {
  if (over.value > 0) forgetCard();
});
