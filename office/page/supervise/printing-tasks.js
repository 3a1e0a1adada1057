/** What paper asks of the supervisor: a printer to be looked after, a slip that did not come. */

import { t } from "/assets/js/texts.js";

/** @typedef {import("./todo.js").Task} Task */

/** How soon a printer's state needs somebody. @type {Record<string, Task["look"]>} */
const looks = { paper_out: "red", cover_open: "red", offline: "red", unknown: "amber", paper_low: "amber" };

/**
 * @param {import("./watching.js").Supervision} seen
 * @param {(number: string) => void} seek
 * @returns {Task[]}
 */
export function printingTasks({ printers, slips }, seek) {
  /** @type {Task[]} */
  const tasks = printers
    .filter(({ state }) => state !== "ready")
    .map(({ kiosk, name, state }) => ({
      key: `printer-${kiosk}`, look: looks[state] ?? "amber", icon: "printer-x", words: t("todo.printer", { name, state: t(`printer.${state}`) }), yes: "", act: () => {},
    }));
  for (const { number, kiosk, state, trouble } of slips) {
    const words = t(`todo.slip.${state}${trouble === "unknown" ? ".unknown" : ""}`, { number, name: kiosk });
    tasks.push({ key: `slip-${number}`, look: state === "void" ? "plain" : "amber", icon: "ticket", words, yes: t("todo.see"), act: () => seek(number) });
  }
  return tasks;
}
