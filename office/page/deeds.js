/** The acts on lines and counters, and their way back. */

import { t } from "/assets/js/texts.js";
import { act } from "./acting.js";

/** @typedef {import("./acting.js").Act} Act */
/** @typedef {import("./watching.js").Counter} Counter */

/** @param {string} part */
const safe = (part) => encodeURIComponent(part);

/**
 * @param {string} line
 * @param {boolean} open
 * @returns {Act} without a way back
 */
export const lineAct = (line, open) => ({
  path: `lines/${safe(line)}/${open ? "open" : "close"}`,
  words: t(open ? "act.line_opened" : "act.line_closed", { line }),
});

/**
 * @param {string} line
 * @param {boolean} open
 */
export const turnLine = (line, open) => act({ ...lineAct(line, open), back: lineAct(line, !open) });

/**
 * @param {string} counter
 * @param {string[]} lines
 * @returns {Act} without a way back
 */
export const linesAct = (counter, lines) => ({
  path: `counters/${safe(counter)}/lines`,
  body: { lines },
  words: t("act.assigned", { counter, lines: lines.join(", ") }),
});

/**
 * @param {Counter} counter
 * @param {string[]} lines
 */
export const giveLines = (counter, lines) =>
  act({ ...linesAct(counter.id, lines), back: linesAct(counter.id, counter.lines) });

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
 * @param {"move" | "cancel" | "reactivate"} step
 */
export const ticketPath = (number, step) => `tickets/${safe(number)}/${step}`;

/**
 * @param {string} number
 * @returns {Act}
 */
export const reactivation = (number) => ({ path: ticketPath(number, "reactivate"), words: t("act.reactivated", { number }) });

/**
 * @param {string} id
 * @returns {Act}
 */
export const removal = (id) => ({ path: `notices/${safe(id)}/remove`, words: t("act.notice_removed") });
