/** What the phone knows: the ticket as the server last told it, and whether the server still answers. */

import { get, newKey, post } from "/assets/js/api.js";
import { signal } from "/assets/js/preact.js";
import { now, syncClock } from "/assets/js/time.js";

/** Milliseconds between two questions while the ticket lives, and after it has ended. */
const pause = 5_000;
const rest = 30_000;

/**
 * @typedef {{low_minutes: number, high_minutes: number}} Wait
 * @typedef {{name: string, originals: number, copies: number}} Paper
 *
 * `procedure_name` is "" for a number of a line as such; `documents` is null where they are not known.
 * @typedef {{number: string, status: string, ahead: number, wait: Wait | null, counter: string | null,
 *   line_name: Record<string, string>, procedure_name: string, counters: string[] | null,
 *   documents: Paper[] | null, at: string}} Ticket
 */

const token = location.pathname.split("/").filter(Boolean).pop() ?? "";
const path = `/api/v1/tickets/${encodeURIComponent(token)}`;

export const ticket = signal(/** @type {Ticket | null} */ (null));

/** When the ticket was last told. */
export const updated = signal(/** @type {Date | null} */ (null));

/** True when there is no such ticket, or no longer. */
export const gone = signal(false);

export const reachable = signal(true);

/** The most people that were ahead since the page was opened: the ring's whole, when they were many. */
export const most = signal(0);

/** @param {Ticket} answer */
function take(answer) {
  // Not checked in yet: the page that has the code for the kiosk.
  if (answer.status === "remote" || answer.status === "released") return location.replace(`/remote#${token}`);
  syncClock(answer.at);
  ticket.value = answer;
  updated.value = now();
  reachable.value = true;
  most.value = Math.max(most.peek(), answer.ahead);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Asks how the ticket stands, and goes on asking. */
export async function follow() {
  clearTimeout(timer);
  try {
    take(await get(path));
  } catch (error) {
    if (/** @type {any} */ (error)?.status === 404) {
      gone.value = true;
      return;
    }
    reachable.value = false;
  }
  const over = ["done", "cancelled"].includes(ticket.peek()?.status ?? "");
  clearTimeout(timer);
  timer = setTimeout(follow, over ? rest : pause);
}

const key = newKey();

/** Gives the number back. @returns {Promise<boolean>} false when it did not work */
export async function cancel() {
  try {
    await post(`${path}/cancel`, {}, { key });
  } catch {
    return false;
  }
  await follow();
  return true;
}
