/** From the wish to the number: what is in the way is said first, then priority is asked, if the office has any. */

import { newKey } from "/assets/js/api.js";
import { t } from "/assets/js/texts.js";
import { takeNumber } from "./issue.js";
import { go, growing } from "../places.js";
import { desk, lineOf, lineState, numbersNow } from "../server/server.js";
import { say } from "../parts/toast.js";

/** Procedures that one number can stand for. */
export const most = 5;

/** @typedef {{code: string, name: string}} Wanted */

/**
 * One more procedure, the last one; what is there already only moves.
 * @param {Wanted[]} procedures
 * @param {Wanted} one
 * @returns {Wanted[] | null} null where there is no room: nothing is ever dropped for another
 */
export function withOne(procedures, one) {
  const others = procedures.filter(({ code }) => code !== one.code);
  return others.length < most ? [...others, one] : null;
}

/** Why a line gives no number, by its state. @type {Record<string, string>} */
const reasons = { closed: "line_closed", quota_reached: "quota_reached", not_now: "closed_now" };

/**
 * The groups of the API, in the order of the screen.
 * @returns {import("/assets/js/wire.d.ts").queue.Priority[]}
 */
export function groups() {
  /** @type {import("/assets/js/wire.d.ts").queue.Priority[]} */
  const all = ["elderly", "disabled", "pregnant", "child", "merit", "ill"];
  const had = desk.value?.priorities;
  return had ? all.filter((group) => had.includes(group)) : all;
}

/** @param {import("../places.js").Order} order */
export function request(order) {
  const code = numbersNow.peek() ? reasons[lineState(lineOf(order.line))] : "closed_now";
  if (code) go({ screen: "refused", code, line: order.line, text: "", again: null });
  else if (groups().length === 0) takeNumber(order, "", newKey());
  else go({ screen: "priority", order, key: newKey() });
}

/**
 * A procedure by itself, or one more of the order for which it was looked for.
 * @param {{code: string, name: string, line: string}} procedure
 */
export function requestProcedure({ code, name, line }) {
  const order = growing.peek();
  const one = { code, name };
  if (!order) return request({ line, title: name, procedures: [one], visit: "procedure" });
  const procedures = withOne(order.procedures, one);
  if (procedures) request({ ...order, procedures });
  else say(t("prio.most", { n: most }), "info");
}

/** Whether a procedure would be added to an order. @param {string} code */
export const addsTo = (code) => growing.value !== null && !growing.value.procedures.some((p) => p.code === code);
