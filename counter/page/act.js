/** What a clerk can do with numbers: which act is possible now, and how it is sent so that it happens once. */

import { lost, lostSince } from "/assets/js/lost.js";
import { forgetPresses, postOnce } from "/assets/js/once.js";
import { effect, signal } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";
import { clock, left } from "./clock.js";
import { desk, inHand, refresh, show } from "./desk.js";

/** @typedef {import("./console/keymap.js").Act} Act */
/** @typedef {import("./console/keymap.js").Panel} Panel */
/** @typedef {import("./desk.js").Ticket} Ticket */
/** @typedef {import("./console/keymap.js").Outcome} Outcome */

/** How long no other act is taken after one: the second half of a double press must not call a person. */
const actsRestMs = 600;

/** How long a refusal is shown; the next act removes it sooner. */
const refusalShownMs = 12_000;

/** An act is under way, or has only just happened. */
export const busy = signal(false);

/** The last refusal, in the reader's language; "" when the last act went well. */
export const refusal = signal("");

/** What the last act did beyond what was asked, in the reader's language; "" for nothing. */
export const news = signal("");

for (const said of [refusal, news]) {
  effect(() => {
    if (!said.value) return;
    const timer = window.setTimeout(() => (said.value = ""), refusalShownMs);
    return () => clearTimeout(timer);
  });
}

/** The result that the clerk has marked for the ticket in hand. */
export const outcome = signal(/** @type {Outcome | null} */ (null));

effect(() => {
  void inHand.value;
  forgetPresses();
  outcome.value = null;
});

/**
 * Whether the act makes sense for the ticket in hand. The server has the last word.
 * @param {Act} act
 * @returns {boolean}
 */
export function fits(act) {
  const now = desk.value;
  if (!now || lostSince.value) return false;
  switch (act) {
    case "main":
    case "call-number":
      return true;
    case "finish":
    case "transfer":
    case "park":
    case "add-procedure":
      return Boolean(now.ticket);
    case "recall":
    case "start":
    case "no-show":
      return now.ticket?.status === "called";
    case "pause":
      return !now.ticket && !now.paused;
    case "resume":
      return Boolean(now.paused);
    case "undo":
      return undoLeft() !== "";
  }
}

/**
 * How long the last step can still be taken back, 1:59; "" when it cannot.
 * @returns {string}
 */
export function undoLeft() {
  const now = desk.value;
  return now?.undo && !now.paused ? left(clock.value, new Date(now.undo.until)) : "";
}

/**
 * @param {Exclude<Act, Panel>} act
 * @returns {Promise<boolean>}
 */
export const perform = (act) => (fits(act) ? once(steps[act]) : Promise.resolve(false));

/**
 * What was asked for in a panel or in a list.
 * @param {string} step last part of the address, as docs/protocol.md has it
 * @param {object} body
 * @returns {Promise<boolean>} whether the server did it
 */
export const carryOut = (step, body) => once(() => send(step, body));

/**
 * Does one act at a time, and none for a moment after it.
 * @param {() => Promise<unknown>} act
 */
async function once(act) {
  if (busy.peek() || lostSince.peek()) return false;
  busy.value = true;
  refusal.value = news.value = "";
  try {
    await act();
  } catch (error) {
    refusal.value = sentence(error);
    lost(error);
  }
  await refresh();
  window.setTimeout(() => (busy.value = false), actsRestMs);
  return refusal.peek() === "";
}

/** @type {Record<Exclude<Act, Panel>, () => Promise<unknown>>} */
const steps = {
  main: next,
  finish,
  recall,
  start: () => send("start", {}),
  "no-show": () => send("no-show", {}),
  resume: () => send("resume", {}),
  undo: () => send("undo", {}),
};

/** Finishing and calling are one request, so that they happen both or not at all. */
async function next() {
  if (desk.peek()?.paused) await send("resume", {});
  else await send("call-next", inHand.peek() ? { finish: true, ...marked() } : {});
}

async function finish() {
  await send("finish", marked());
}

/** The recall after the last allowed one ends the wait; the clerk is told, because the button said something else. */
async function recall() {
  const ticket = await send("recall", {});
  if (ticket?.status === "no_show") news.value = t("news.no_show", { number: ticket.number, n: ticket.times });
}

/** The result, where the clerk marked one. */
const marked = () => (outcome.peek() ? { outcome: outcome.peek() } : {});

/**
 * @param {string} step last part of the address
 * @param {object} body
 * @returns {Promise<Ticket | null>} the ticket that it was about
 */
async function send(step, body) {
  const counter = desk.peek()?.id ?? "";
  const answer = await postOnce(`/api/v1/counters/${encodeURIComponent(counter)}/${step}`, body);
  if (step !== "bring-back") show(answer?.ticket);
  return answer?.ticket ?? null;
}
