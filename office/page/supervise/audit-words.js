/** The journal's events in plain words. */

import { t } from "/assets/js/texts.js";

/** @typedef {import("./audit.js").Event} Event */

/** Those that somebody in charge decides, as against the day's calls and visits. */
const managing = new Set([
  "line_changed", "counter_assigned", "counter_changed", "counter_handed", "deed_undone", "ticket_reprinted", "slip_voided", "ticket_cancelled", "ticket_returned", "ticket_transferred",
  "help_called", "help_answered", "clock_moved", "clock_trusted", "notice_changed", "staff_changed", "device_changed", "settings_changed", "synonyms_changed", "signed_in", "signed_out", "day_opened", "day_closed",
]);

/** @param {Event} e */
export const managed = (e) => managing.has(e.kind) && e.what !== "erased";

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
    lines: Array.isArray(e.lines) ? e.lines.join(", ") : String(e.lines ?? ""), only: e.only ?? "", kind: e.kind,
  };
  if (e.kind === "line_changed") return t(e.closed ? "deed.line_closed" : "deed.line_opened", vars);
  if (e.kind === "counter_changed") return t(e.closed ? "deed.counter_closed" : "deed.counter_opened", vars);
  if (e.kind === "deed_undone") return t(`undone.${e.what}`, vars);
  if (e.kind === "notice_changed" && e.undoes) return t(e.what === "restored" ? "undone.remove_notice" : "undone.post_notice");
  if (e.kind === "settings_changed" && e.section) return t("deed.settings_section", { section: t(`set.${e.section}`) });
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
