/** Where the citizen is: a stack of places, the last one on the screen. Nothing of it outlives the visit. */

import { batch, computed, signal } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";

/**
 * What a number is asked for: procedures, of which the first decides the line, or a line as such. `title` is shown,
 * never sent; `visit` says which door led here.
 * @typedef {{line: string, title: string, procedures: {code: string, name: string}[],
 *   visit: "procedure" | "result" | "question" | "postal"}} Order
 *
 * @typedef {import("/assets/js/wire.d.ts").kiosk.Agency} Agency
 * @typedef {import("/assets/js/wire.d.ts").kiosk.TakeResponse} Ticket
 * @typedef {import("/assets/js/wire.d.ts").printing.SlipState} SlipState
 * @typedef {import("/assets/js/wire.d.ts").kiosk.SettingsResponse & {printer: import("/assets/js/wire.d.ts").printing.PrinterState | null, draft?: string}} Settings
 *
 * @typedef {{screen: "home"}
 *   | {screen: "search", query: string, page: number}
 *   | {screen: "agencies", page: number, question: boolean}
 *   | {screen: "fields", agency: Agency, page: number}
 *   | {screen: "procedures", agency: string, field: string, page: number}
 *   | {screen: "life", id: string, page: number}
 *   | {screen: "procedure", code: string, page: number, ticked: number[], phone: boolean, said: string}
 *   | {screen: "priority", order: Order, key: string}
 *   | {screen: "checkin", code: string, said: string}
 *   | {screen: "dossier", code: string, status: string, said: string}
 *   | {screen: "rate", number: string, token: string, said: string, score: number, reasons: string[], done: boolean}
 *   | {screen: "refused", code: string, line: string, text: string, until?: string, again: (() => void) | null}
 *   | {screen: "settings", pin: string, said: string, value: Settings | null}
 *   | {screen: "ticket", ticket: Ticket, order: Order, slip: {state: SlipState["state"], trouble: SlipState["trouble"] | "picture"}, again: boolean}} Where
 *
 * A place is where, and the number of the visit: the same screen entered again is another visit.
 * @typedef {Where & {visit: number}} Place
 */

let visits = 0;

/** @param {Where} where @returns {Place} */
const enter = (where) => /** @type {Place} */ ({ ...where, visit: ++visits });

/** @type {import("/assets/js/preact.js").Signal<Place[]>} */
const stack = signal([enter({ screen: "home" })]);

/** The place on the screen. */
export const place = computed(() => stack.value[stack.value.length - 1]);

/** True while a number is being issued: no way leads anywhere until the answer is there. */
export const busy = signal(false);

/** Counts visits that are over: whatever belongs to a person forgets when this changes. */
export const over = signal(0);

/** The order to which another procedure is being looked for, null while none is: the last one that was about to be asked for. */
export const growing = computed(() => {
  const before = stack.value.slice(0, -1).reverse().find(({ screen }) => screen === "priority");
  return before?.screen === "priority" ? before.order : null;
});

/** @param {Where} where */
export function go(where) {
  if (!busy.peek()) stack.value = [...stack.peek(), enter(where)];
}

/**
 * Goes to a place instead of the one on the screen, which cannot be come back to.
 * @param {Where} where
 */
export function become(where) {
  if (!busy.peek()) stack.value = [...stack.peek().slice(0, -1), enter(where)];
}

/**
 * Changes what the place on the screen remembers, for instance its page.
 * @param {object} part
 */
export function amend(part) {
  const all = stack.peek();
  stack.value = [...all.slice(0, -1), { ...all[all.length - 1], ...part }];
}

/** Screens that end a visit: from them there is no way back to what led there. */
const last = new Set(["ticket"]);

/** One step back. */
export function back() {
  const all = stack.peek();
  if (busy.peek() || all.length < 2) return;
  if (last.has(all[all.length - 1].screen)) leave();
  else stack.value = all.slice(0, -1);
}

/** The first page again, in the same language: the same person starts over. After a ticket the visit is over. */
export function home() {
  if (last.has(place.peek().screen)) leave();
  else again();
}

/** The same person goes on with something else, also after a ticket. */
export function again() {
  if (!busy.peek()) stack.value = [enter({ screen: "home" })];
}

/** The visit is over: the first page, in Vietnamese, for the next person. */
export function leave() {
  if (busy.peek()) return;
  batch(() => {
    again();
    language.value = "vi";
    over.value = over.peek() + 1;
  });
}

/**
 * The number is there: nothing that led to it can be reached again.
 * @param {Ticket} ticket
 * @param {Order} order
 */
export function arrive(ticket, order) {
  const slip = { state: ticket.slip?.state ?? "none", trouble: null };
  stack.value = [enter({ screen: "home" }), enter({ screen: "ticket", ticket, order, slip, again: false })];
}
