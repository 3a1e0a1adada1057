/** What waits for the supervisor, the most urgent first, each with one act. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { act } from "./acting.js";
import { turnLine } from "./deeds.js";
import { nameOf, unserved } from "./lights.js";
import { longPause, tooLong } from "./seats.js";

/** @typedef {import("./watching.js").Supervision} Supervision */
/** @typedef {{key: string, look: "red" | "amber" | "plain", icon: string, words: string, yes: string, act: () => void}} Task */
/** @typedef {{assign: import("./queues.js").Assign, seek: (number: string) => void}} Acts */

/** @param {{seen: Supervision} & Acts} props */
export function ToDo({ seen, assign, seek }) {
  const tasks = [...clockTasks(seen), ...helpTasks(seen), ...printingTasks(seen, seek), ...lineTasks(seen, assign), ...counterTasks(seen, { assign, seek }), ...closedTasks(seen)];
  return html`
    <section class="pane todo" data-todo=${tasks.length}>
      <h2>${t("todo.title")}<small>${t("todo.count", { n: tasks.length })}</small></h2>
      ${tasks.length === 0 && html`<p class="quiet with-icon"><${Icon} name="circle-check" />${t("todo.none")}</p>`}
      <ul class="tasks">
        ${tasks.map(
          (task) => html`
            <li key=${task.key} class=${`task ${task.look}`} data-task=${task.key}>
              <${Icon} name=${task.icon} />
              <span>${task.words}</span>
              ${task.yes && html`<button type="button" class="button small" onClick=${task.act}>${task.yes}</button>`}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/**
 * A clock that cannot be right: the day goes on by itself, and somebody has to look at the server.
 * @param {Supervision} seen
 * @returns {Task[]}
 */
const clockTasks = ({ at, clock }) =>
  clock
    ? [{
        key: "clock", look: "red", icon: "clock",
        words: t("todo.clock", { shows: moment(clock.shows), at: moment(at) }),
        yes: t("todo.clock.yes"), act: () => void act({ room: "office", path: "clock/trust", words: t("act.clock") }),
      }]
    : [];

/** @param {string} at */
const moment = (at) => `${hm(new Date(at))}, ${longDate(new Date(at), language.value)}`;

/**
 * @param {Supervision} seen
 * @returns {Task[]}
 */
const helpTasks = ({ help }) =>
  help.map(({ id, name, at }) => ({
    key: `help-${id}`,
    look: "red",
    icon: "bell-ring",
    words: t("todo.help", { name, t: hm(new Date(at)) }),
    yes: t("todo.help.yes"),
    act: () => void act({ room: "office", path: `help-calls/${id}/answered`, words: t("act.help", { name }) }),
  }));

/**
 * @param {Supervision} seen
 * @param {Acts["assign"]} assign
 * @returns {Task[]}
 */
function lineTasks({ lines }, assign) {
  const rank = { red: 0, amber: 1, green: 2 };
  return lines
    .filter((l) => l.light !== "green")
    .sort((a, b) => rank[a.light] - rank[b.light] || b.longest_minutes - a.longest_minutes)
    .map((line) => ({
      key: `line-${line.id}`,
      look: line.light === "red" ? "red" : "amber",
      icon: line.light === "red" ? "triangle-alert" : "clock",
      words: unserved(line)
        ? t("todo.unserved", { line: nameOf(line), n: line.waiting })
        : t("todo.late", { line: nameOf(line), n: line.longest_minutes }),
      yes: t("queues.give"),
      act: () => assign({ line: line.id }),
    }));
}

/**
 * @param {Supervision} seen
 * @param {Acts} acts
 * @returns {Task[]}
 */
function counterTasks({ counters, lines }, { assign, seek }) {
  /** @type {Task[]} */
  const tasks = [];
  for (const counter of counters) {
    const { id, ticket, paused } = counter;
    if (ticket && tooLong(counter)) {
      const words = t("todo.long", { counter: id, number: ticket.number, n: ticket.since_minutes });
      tasks.push({ key: `long-${id}`, look: "amber", icon: "timer", words, yes: t("todo.see"), act: () => seek(ticket.number) });
    }
    const waited = lines.some((l) => l.waiting > 0 && counter.lines.includes(l.id));
    if (paused && waited && paused.since_minutes >= longPause) {
      const words = t("todo.paused", { counter: id, n: paused.since_minutes });
      tasks.push({ key: `paused-${id}`, look: "plain", icon: "coffee", words, yes: t("assign.change"), act: () => assign({ counter: id }) });
    }
  }
  return tasks;
}

/**
 * @param {Supervision} seen
 * @returns {Task[]}
 */
const closedTasks = ({ lines }) =>
  lines
    .filter((l) => !l.open)
    .map((line) => ({
      key: `closed-${line.id}`,
      look: "plain",
      icon: "lock",
      words: t("todo.closed", { line: nameOf(line) }),
      yes: t("queues.open"),
      act: () => void turnLine(line.id, true),
    }));

/** How soon a printer's state needs somebody. @type {Record<string, Task["look"]>} */
const looks = { paper_out: "red", cover_open: "red", offline: "red", unknown: "amber", paper_low: "amber" };

/**
 * What paper asks of the supervisor: a printer to be looked after, a slip that did not come.
 * @param {import("./watching.js").Supervision} seen
 * @param {(number: string) => void} seek
 * @returns {Task[]}
 */
function printingTasks({ printers, slips }, seek) {
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
