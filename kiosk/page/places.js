/** Where the citizen is: a stack of places, the last one on the screen. Nothing of it outlives the visit. */

import { computed, signal } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";

/**
 * What a number is asked for: a procedure, or a line as such. `title` is shown, never sent.
 * @typedef {{procedure?: string, line: string, title: string}} Order
 *
 * @typedef {{name: string, line: string, fields: {name: string, count: number}[]}} Agency
 *
 * @typedef {{screen: "home"}
 *   | {screen: "search", query: string, page: number, telex: boolean, digits: boolean}
 *   | {screen: "agencies", page: number}
 *   | {screen: "fields", agency: Agency, page: number}
 *   | {screen: "procedures", agency: string, field: string, page: number}
 *   | {screen: "procedure", code: string, page: number}
 *   | {screen: "priority", order: Order, key: string}
 *   | {screen: "checkin", code: string, said: string}
 *   | {screen: "error", code: string, again: (() => void) | null}
 *   | {screen: "ticket", ticket: any, order: Order}} Where
 *
 * A place is where, and the number of the visit: the same screen entered again is another visit.
 * @typedef {Where & {visit: number}} Place
 */

let visits = 0;

/** @param {Where} where @returns {Place} */
const enter = (where) => ({ ...where, visit: ++visits });

/** @type {import("/assets/js/preact.js").Signal<Place[]>} */
const stack = signal([enter({ screen: "home" })]);

/** The place on the screen. */
export const place = computed(() => stack.value[stack.value.length - 1]);

/** True while a number is being issued: no way leads anywhere until the answer is there. */
export const busy = signal(false);

/** @param {Where} where */
export function go(where) {
  if (!busy.peek()) stack.value = [...stack.peek(), enter(where)];
}

/**
 * Changes what the place on the screen remembers, for instance its page.
 * @param {object} part
 */
export function amend(part) {
  const all = stack.peek();
  stack.value = [...all.slice(0, -1), { ...all[all.length - 1], ...part }];
}

/** One step back. From a ticket there is no way back to what was asked: it is the end of the visit. */
export function back() {
  const all = stack.peek();
  if (busy.peek() || all.length < 2) return;
  if (all[all.length - 1].screen === "ticket") leave();
  else stack.value = all.slice(0, -1);
}

/** The first page again, in the same language: the same person starts over. After a ticket the visit is over. */
export function home() {
  if (place.peek().screen === "ticket") leave();
  else clear();
}

/** The visit is over: the first page, in Vietnamese, for the next person. */
export function leave() {
  if (busy.peek()) return;
  clear();
  language.value = "vi";
}

function clear() {
  if (!busy.peek()) stack.value = [enter({ screen: "home" })];
}

/**
 * The number is there: nothing that led to it can be reached again.
 * @param {any} ticket
 * @param {Order} order
 */
export function arrive(ticket, order) {
  stack.value = [enter({ screen: "home" }), enter({ screen: "ticket", ticket, order })];
}
