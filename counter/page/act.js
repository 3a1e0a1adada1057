/** What a clerk can do with numbers: which act is possible now, and how it is sent so that it happens once. */

import { ApiError, newKey, post } from "/assets/js/api.js";
import { effect, signal } from "/assets/js/preact.js";
import { sentence } from "/assets/js/signin.js";
import { desk, inHand, lost, lostSince, refresh, show } from "./desk.js";

/** @typedef {import("./keymap.js").Act} Act */
/** @typedef {import("./keymap.js").Outcome} Outcome */

/** How long all acts stay shut after one, in milliseconds: the second half of a double press must not call a person. */
const rest = 600;

/** How long a refusal stays to be read, in milliseconds; the next act takes it away sooner. */
const reading = 12_000;

/** An act is under way, or has only just happened. */
export const busy = signal(false);

/** The last refusal, in the reader's language; "" when the last act went well. */
export const refusal = signal("");

effect(() => {
  if (!refusal.value) return;
  const timer = window.setTimeout(() => (refusal.value = ""), reading);
  return () => clearTimeout(timer);
});

/** The result that the clerk has marked for the ticket in hand. */
export const outcome = signal(/** @type {Outcome | null} */ (null));

/**
 * Keys of requests whose answer never came. The same act on the same ticket goes out under the same key, so that the
 * server does it once however often it is pressed.
 * @type {Map<string, string>}
 */
const unanswered = new Map();

effect(() => {
  void inHand.value;
  unanswered.clear();
  outcome.value = null;
});

/**
 * Whether the act makes sense for the ticket in hand. The server has the last word.
 * @param {Act} act
 * @returns {boolean}
 */
export function fits(act) {
  const ticket = desk.value?.ticket;
  if (!desk.value || lostSince.value) return false;
  switch (act) {
    case "main":
      return true;
    case "finish":
      return Boolean(ticket);
    case "recall":
    case "start":
    case "no-show":
      return ticket?.status === "called";
  }
}

/**
 * @param {Act} act
 * @returns {Promise<void>}
 */
export async function perform(act) {
  if (busy.peek() || !fits(act)) return;
  busy.value = true;
  try {
    await steps[act]();
    refusal.value = "";
  } catch (error) {
    refusal.value = sentence(error);
    lost(error);
  }
  await refresh();
  window.setTimeout(() => (busy.value = false), rest);
}

/** @type {Record<Act, () => Promise<void>>} */
const steps = {
  main: next,
  finish,
  recall: () => send("recall", {}),
  start: () => send("start", {}),
  "no-show": () => send("no-show", {}),
};

/** Finishing and calling are one request, so that they happen both or not at all. */
async function next() {
  await send("call-next", inHand.peek() ? { finish: true, ...marked() } : {});
}

async function finish() {
  await send("finish", marked());
}

/** The result, where the clerk marked one. */
const marked = () => (outcome.peek() ? { outcome: outcome.peek() } : {});

/**
 * @param {string} step last part of the address
 * @param {object} body
 */
async function send(step, body) {
  const counter = desk.peek()?.id ?? "";
  const request = `${step} ${JSON.stringify(body)}`;
  const key = unanswered.get(request) ?? newKey();
  unanswered.set(request, key);
  try {
    const answer = await post(`/api/v1/counters/${encodeURIComponent(counter)}/${step}`, body, { key });
    unanswered.clear();
    show(answer?.ticket);
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) unanswered.delete(request);
    throw error;
  }
}
