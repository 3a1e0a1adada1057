/** A supervisor's deed in plain words. */

import { t } from "/assets/js/texts.js";

/** @type {Record<import("./watching.js").Deed["kind"], string>} */
const keys = {
  move: "act.moved",
  cancel: "act.cancelled",
  reactivate: "act.reactivated",
  open_line: "act.line_opened",
  close_line: "act.line_closed",
  assign: "act.assigned",
  open_counter: "act.counter_opened",
  close_counter: "act.counter_closed",
  post_notice: "act.notice_sent",
  remove_notice: "act.notice_removed",
};

/** @param {Pick<import("./watching.js").Deed, "kind" | "number" | "line" | "counter" | "lines">} deed */
export function wordsOf({ kind, number, line, counter, lines }) {
  const place = t(counter ? "ticket.counter" : "ticket.line", { counter, line });
  return t(keys[kind], { number, line, counter, place, lines: (lines ?? []).join(", ") });
}
