/**
 * What was scanned at this counter. A card lives in this page's memory for a minute; after that only what the clerk has
 * put into the form is left of it.
 */

import { ApiError, post } from "/assets/js/api.js";
import { lost } from "/assets/js/lost.js";
import { batch, effect, signal } from "/assets/js/preact.js";
import { watchScanner } from "/assets/js/scanner.js";
import { sentence } from "/assets/js/sentence.js";
import { session } from "/assets/js/session.js";
import { t } from "/assets/js/texts.js";
import { desk } from "../desk.js";
import { draft, edit, faults } from "./draft.js";
import { freeFor, placed } from "./fill.js";

/** How long a card is known, in milliseconds. */
const kept = 60_000;

/** @typedef {import("./fill.js").Card} Card */
/** @typedef {import("./fill.js").Who} Who */
/** @typedef {{number: string, card: Card, warnings: string[], into: Who | null}} Read `into`: whose fields it has filled */

/** The card that was read last; null for none. */
export const read = signal(/** @type {Read | null} */ (null));

/** What was wrong with the last scan, "" for nothing. */
export const scanSaid = signal("");

/** The box for typing the lines of a paper is open. */
export const lettersOpen = signal(false);

let timer = 0;

export function forgetCard() {
  clearTimeout(timer);
  batch(() => {
    read.value = null;
    scanSaid.value = "";
    lettersOpen.value = false;
  });
}

/** @param {string} words */
function say(words) {
  clearTimeout(timer);
  batch(() => {
    read.value = null;
    scanSaid.value = words;
  });
  timer = window.setTimeout(forgetCard, kept);
}

/** @param {Read} found */
function keep(found) {
  clearTimeout(timer);
  batch(() => {
    scanSaid.value = "";
    lettersOpen.value = false;
    read.value = found;
  });
  timer = window.setTimeout(forgetCard, kept);
}

/**
 * Puts the card into the form, and out of where it was put by itself before.
 * @param {Who} who
 */
export function fill(who) {
  const [now, found] = [draft.peek(), read.peek()];
  if (!now || !found) return;
  batch(() => {
    const left = Object.entries(faults.peek()).filter(([field]) => !field.startsWith(`${who}.`));
    faults.value = Object.fromEntries(left);
    edit(placed(now, found.card, who, found.into));
    read.value = { ...found, into: who };
  });
}

// A card goes into an open form by itself, and into the next one that is opened within its minute.
effect(() => {
  const [now, found] = [draft.value, read.value];
  if (!now || !found || found.into) return;
  const who = freeFor(now, found.card);
  if (who) fill(who);
});

effect(() => {
  if (!session.value?.counter) forgetCard();
});

/** Asks what was scanned or typed. @param {string} scan */
export async function look(scan) {
  const counter = desk.peek()?.id;
  if (!counter) return;
  try {
    const read = await post(`/api/v1/counters/${encodeURIComponent(counter)}/card`, { scan });
    if (read.kind === "card") keep({ number: read.number, card: read.card, warnings: read.warnings, into: null });
    else say(read.kind === "dossier" ? t("card.dossier", { code: read.code }) : t("card.not"));
  } catch (error) {
    lost(error);
    if (error instanceof ApiError) say(error.status === 0 ? t("card.offline") : sentence(error));
  }
}

/** Listens to the scanner while the console is there. @returns {() => void} stops */
export const watchCards = () => watchScanner(look);
