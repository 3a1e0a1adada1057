/** The acts on lines, counters, tickets and messages. */

import { t } from "/assets/js/texts.js";
import { act } from "./acting.js";

/** @typedef {import("./watching.js").Counter} Counter */

/** @param {string} part */
const safe = (part) => encodeURIComponent(part);

/**
 * @param {string} line
 * @param {boolean} open
 */
export const turnLine = (line, open) =>
  act({ path: `lines/${safe(line)}/${open ? "open" : "close"}`, words: t(open ? "act.line_opened" : "act.line_closed", { line }) });

/**
 * @param {string} counter
 * @param {boolean} open
 */
export const turnCounter = (counter, open) =>
  act({
    path: `counters/${safe(counter)}/${open ? "open" : "close"}`,
    words: t(open ? "act.counter_opened" : "act.counter_closed", { counter }),
  });

/**
 * @param {Counter} counter
 * @param {string[]} lines
 */
export const giveLines = ({ id }, lines) =>
  act({ path: `counters/${safe(id)}/lines`, body: { lines }, words: t("act.assigned", { counter: id, lines: lines.join(", ") }) });

/**
 * Adds a line to those of a counter; one that is there already stays.
 * @param {Counter} counter
 * @param {string} line
 */
export async function addLine(counter, line) {
  if (!counter.lines.includes(line)) await giveLines(counter, [...counter.lines, line]);
}

/**
 * @param {string} number
 * @param {"move" | "cancel" | "reactivate" | "reprint"} step
 */
export const ticketPath = (number, step) => `tickets/${safe(number)}/${step}`;

/** @param {string} id */
export const removeNotice = (id) => act({ path: `notices/${safe(id)}/remove`, words: t("act.notice_removed") });
