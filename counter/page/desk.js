/** The counter at which the clerk sits, as the server last told it, and the line to the server. */

import { ApiError, get } from "/assets/js/api.js";
import { lost, lostSince, sentAway } from "/assets/js/lost.js";
import { batch, computed, signal } from "/assets/js/preact.js";
import { session } from "/assets/js/session.js";
import { soon } from "/assets/js/soon.js";
import { t } from "/assets/js/texts.js";
import { syncClock } from "/assets/js/time.js";

/** @typedef {import("/assets/js/wire.d.ts").counter.Ticket} Ticket */
/** @typedef {import("/assets/js/wire.d.ts").counter.CounterResponse} Desk */

/** The counter; null until it is known. */
export const desk = signal(/** @type {Desk | null} */ (null));

/** The id of the ticket in hand, "" for none: what belongs to one visit is dropped when this changes. */
export const inHand = computed(() => desk.value?.ticket?.id ?? "");

/** Least time between two questions caused by boards, in milliseconds. */
const nudgeGap = 300;

/** Grows with every change made here: an answer that was on its way before the change is out of date. */
let changes = 0;
let asking = /** @type {Promise<void> | null} */ (null);
let askAgain = false;

/**
 * Shows at once what the answer to a change says; the lists follow with refresh().
 * @param {Ticket | null | undefined} ticket
 */
export function show(ticket) {
  changes++;
  const held = ticket && (ticket.status === "called" || ticket.status === "serving") ? ticket : null;
  if (desk.value) desk.value = { ...desk.value, ticket: held };
}

/** Asks for the whole counter. While a question is open, any number of calls make one more question after it. */
export function refresh() {
  if (asking) {
    askAgain = true;
    return asking;
  }
  asking = ask().finally(() => {
    asking = null;
    if (askAgain) {
      askAgain = false;
      void refresh();
    }
  });
  return asking;
}

/** The board changed somewhere in the hall: ask, but not more often than every nudgeGap. */
export const { nudge } = soon(nudgeGap, () => void refresh());

async function ask() {
  const who = session.peek();
  if (!who?.counter) return;
  const before = changes;
  try {
    const answer = /** @type {Desk} */ (await get(`/api/v1/counters/${encodeURIComponent(who.counter)}`));
    syncClock(answer.at);
    batch(() => {
      lostSince.value = null;
      if (answer.staff !== who.username) return stand(handedOver(answer));
      if (before === changes) desk.value = answer;
    });
    if (before !== changes) askAgain = true;
  } catch (error) {
    lost(error);
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) stand(error.message);
  }
}

/**
 * Why the clerk does not sit here any more: somebody else does, or nobody.
 * @param {Desk} answer
 */
function handedOver({ id, staff, staff_name }) {
  return staff ? t("console.taken_over", { counter: id, staff: staff_name || staff }) : t("console.stood", { counter: id });
}

/**
 * The clerk no longer sits at the counter.
 * @param {string} why shown above the list of counters
 */
export function stand(why) {
  const who = session.peek();
  batch(() => {
    desk.value = null;
    sentAway.value = why;
    if (who) session.value = { ...who, counter: null };
  });
}
