/** What the phone knows: the ticket as the server last told it, and whether the server still answers. */

import { get } from "/assets/js/api.js";
import { postOnce } from "/assets/js/once.js";
import { signal } from "/assets/js/preact.js";
import { now, syncClock } from "/assets/js/time.js";

/** From so few people on, it is time to come back. */
const soon = 3;

/** Time between two questions: usually, when the turn is near or nothing was answered, and after the end. */
const askEveryMs = 5_000;
const askSoonMs = 2_500;
const askAfterEndMs = 30_000;

/** Without an answer for this long the connection counts as lost. */
const lostAfterMs = 10_000;

/** @typedef {import("/assets/js/wire.d.ts").phone.FollowResponse} Ticket */

const token = location.pathname.split("/").filter(Boolean).pop() ?? "";
const path = /** @type {const} */ (`/api/v1/tickets/${encodeURIComponent(token)}`);

export const ticket = signal(/** @type {Ticket | null} */ (null));

/** When the ticket was last told. */
export const updated = signal(/** @type {Date | null} */ (null));

/** True when there is no such ticket, or no longer: a number ends with its day. */
export const gone = signal(false);

export const reachable = signal(true);

/** The most people that were ahead since the page was opened: the ring's whole, when they were many. */
export const most = signal(0);

/**
 * Whether it is time to come to the waiting area.
 * @param {Ticket} of
 */
export const isNear = ({ status, ahead, wait }) => status === "waiting" && ahead <= soon && wait !== null;

/** @param {Ticket} answer */
function take(answer) {
  // Not checked in yet: the page that has the code for the kiosk.
  if (answer.status === "remote" || answer.status === "released") return location.replace(`/remote#${token}`);
  syncClock(answer.at);
  ticket.value = answer;
  updated.value = now();
  most.value = Math.max(most.peek(), answer.ahead);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let doubt;

/** Counts the questions, so that an old one that is answered late does not start a second round of them. */
let asked = 0;

function answered() {
  clearTimeout(doubt);
  doubt = undefined;
  reachable.value = true;
}

/** Asks how the ticket stands, and goes on asking. */
export async function follow() {
  const mine = ++asked;
  clearTimeout(timer);
  doubt ??= setTimeout(() => (reachable.value = false), lostAfterMs);
  let wait = askSoonMs;
  try {
    take(await get(path));
    answered();
    const told = ticket.peek();
    if (told && ["done", "cancelled"].includes(told.status)) wait = askAfterEndMs;
    else if (told && !isNear(told)) wait = askEveryMs;
  } catch (error) {
    if (/** @type {import("/assets/js/api.js").ApiError} */ (error)?.status === 404) {
      answered();
      gone.value = true;
      return;
    }
  }
  if (mine !== asked) return;
  timer = setTimeout(follow, wait);
}

/**
 * Asks for something on the ticket, and looks how it stands then.
 * @template {string} P
 * @param {P} address
 * @param {import("/assets/js/wire.d.ts").PostBody<P>} body
 * @param {string[]} had the codes that say that it was fulfilled before
 * @returns {Promise<boolean>} false when it did not work
 */
async function wish(address, body, ...had) {
  try {
    await postOnce(address, body);
  } catch (error) {
    if (!had.includes(/** @type {import("/assets/js/api.js").ApiError} */ (error)?.code)) {
      follow(); // it may have been called this moment
      return false;
    }
  }
  await follow();
  return true;
}

/**
 * Rates the visit.
 * @param {number} score from 1, the worst, to 5
 * @param {string[]} reasons of a low score
 */
export const rate = (score, reasons) => wish("/api/v1/ratings", { token, score, reasons }, "already_rated");

/** Gives the number back. */
export const cancel = () => wish(`${path}/cancel`, {});

/** Asks for ten minutes more. */
export const later = () => wish(`${path}/later`, {}, "already_later");
