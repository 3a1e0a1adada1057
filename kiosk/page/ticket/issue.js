/** Taking a number: one tap, one ticket, whatever the network does. */

import { signal } from "/assets/js/preact.js";
import { settle } from "/assets/js/once.js";
import { card, forgetCard } from "./card.js";
import { touchedAt } from "../idle.js";
import { arrive, back, busy, go, place } from "../places.js";
import { desk, note } from "../server/server.js";

/** After this time the citizen is told that the number is on its way; sooner the screen would only flicker. */
const toldAfterMs = 400;

/** True while an issue takes longer than that. */
export const slow = signal(false);

/**
 * @param {import("../places.js").Order} order
 * @param {string} priority the group, "" for none
 */
function bodyOf({ line, procedures, visit }, priority) {
  const codes = procedures.map(({ code }) => code);
  /** @type {import("/assets/js/wire.d.ts").kiosk.TakeRequest} */
  const body = codes.length === 0 ? { line } : codes.length === 1 ? { procedure: codes[0] } : { procedures: codes };
  if (priority) body.priority = priority;
  if (!desk.peek()) return body;
  body.visit = visit;
  if (touchedAt()) body.touched_at = touchedAt();
  if (card.peek()) body.card = card.peek()?.handle;
  return body;
}

/**
 * Asks for a number and shows it, or says why not. The key belongs to the citizen's visit of the screen: however often
 * the request is sent, the server issues one ticket for it.
 * @param {import("../places.js").Order} order
 * @param {string} priority the group, "" for none
 * @param {string} key
 */
export async function takeNumber(order, priority, key) {
  if (busy.peek()) return;
  if (place.peek().screen === "refused") back();
  busy.value = true;
  const timer = setTimeout(() => (slow.value = true), toldAfterMs);
  let done = () => {};
  try {
    const { answer: ticket } = await twice(() => settle("/api/v1/tickets", bodyOf(order, priority), key));
    done = () => {
      forgetCard();
      arrive(ticket, order);
    };
  } catch (error) {
    note(error);
    const { status, code, message, until } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    if (code === "card_forgotten") forgetCard();
    const again = code === "card_forgotten" ? back : status >= 400 && status < 500 ? null : () => takeNumber(order, priority, key);
    done = () => go({ screen: "refused", code: code ?? "unexpected", line: order.line, text: message, until, again });
  }
  clearTimeout(timer);
  slow.value = false;
  busy.value = false;
  done();
}

/**
 * No answer may mean that only the answer was lost: the same request once more tells.
 * @template T
 * @param {() => Promise<T>} request
 */
async function twice(request) {
  try {
    return await request();
  } catch (error) {
    if (/** @type {import("/assets/js/api.js").ApiError} */ (error)?.status !== 0) throw error;
    return request();
  }
}
