/** The journal's events in plain words, and which act takes one back. */

import { t } from "/assets/js/texts.js";
import { lineAct, linesAct, reactivation, removal } from "./deeds.js";

/** @typedef {import("./audit.js").Event} Event */
/** @typedef {import("./audit.js").Item} Item */

/** Those that somebody in charge decides, as against the day's calls and visits. */
const managing = new Set([
  "line_changed", "counter_assigned", "counter_handed", "ticket_cancelled", "ticket_returned", "ticket_transferred",
  "notice_changed", "staff_changed", "device_changed", "settings_changed", "signed_in", "signed_out", "day_opened", "day_closed",
]);

/** @param {string} kind */
export const managed = (kind) => managing.has(kind);

/**
 * The number in a ticket's id: "20261123-A001" is A001.
 * @param {unknown} id
 */
const numberIn = (id) => String(id ?? "").split("-")[1] ?? "";

/**
 * @param {Event} e
 * @returns {string}
 */
export function wordsOf(e) {
  const vars = {
    number: numberIn(e.id), line: e.line ?? "", counter: e.counter ?? "", staff: e.staff ?? e.to ?? "", code: e.code ?? "",
    lines: Array.isArray(e.lines) ? e.lines.join(", ") : "", only: e.only ?? "", kind: e.kind,
  };
  if (e.kind === "line_changed") return t(e.closed ? "deed.line_closed" : "deed.line_opened", vars);
  if (e.kind === "notice_changed") return t(`deed.notice_${e.what}`, vars);
  if (e.kind === "ticket_transferred" && e.only) return t("deed.ticket_transferred_only", vars);
  const words = t(`deed.${e.kind}`, vars);
  return words === `deed.${e.kind}` ? t("deed.other", vars) : words;
}

/**
 * Who did it: a user name as it is, everything else by what it is.
 * @param {string} actor
 */
export function actorOf(actor) {
  const [kind = "", id] = actor.split("/");
  return kind === "staff" && id ? id : t(`actor.${kind}`);
}

/**
 * The act that takes a record back, null when there is none or it has no meaning any more.
 * @param {Item} item
 * @param {Item[]} items
 * @param {import("./watching.js").Supervision} seen
 * @returns {import("./acting.js").Act | null}
 */
export function opposite(item, items, seen) {
  const e = item.events[0];
  if (!e || item.events.length > 1 || overtaken(item, e, items)) return null;
  switch (e.kind) {
    case "line_changed":
      return lineAct(e.line, e.closed);
    case "ticket_cancelled":
      return reactivation(numberIn(e.id));
    case "counter_assigned": {
      const before = items.find((x) => x.seq < item.seq && x.events.some((y) => y.kind === e.kind && y.counter === e.counter));
      return before ? linesAct(e.counter, before.events[0]?.lines ?? []) : null;
    }
    case "notice_changed":
      return e.what === "added" && seen.notices.some((n) => n.id === e.notice) ? removal(e.notice) : null;
  }
  return null;
}

/**
 * Whether something newer was done with the same ticket, or the same to the same line or counter.
 * @param {Item} item
 * @param {Event} e
 * @param {Item[]} items
 */
function overtaken(item, e, items) {
  /** @param {Event} y */
  const same = (y) => (e.id ? y.id === e.id : y.kind === e.kind && y.line === e.line && y.counter === e.counter && y.notice === e.notice);
  return items.some((x) => x.seq > item.seq && x.events.some(same));
}
