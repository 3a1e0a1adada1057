/** The counters: what goes on at each. A line is dropped on one, or one is dragged to a line. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { addLine } from "./deeds.js";
import { carry, dragged, draggedCounter, dropping } from "./dragging.js";

/** @typedef {import("./watching.js").Counter} Counter */

/** From how many minutes on a visit or a pause is looked into. */
export const longVisit = 30;
export const longPause = 20;

/** @type {Record<Counter["state"], string>} */
const icons = { empty: "lock", ready: "check", calling: "megaphone", serving: "user-check", paused: "coffee", closed: "lock" };

/** @type {Counter["state"][]} */
const states = ["serving", "calling", "ready", "paused", "empty", "closed"];

/** @param {Counter} counter */
export const tooLong = (counter) => counter.state === "serving" && (counter.ticket?.since_minutes ?? 0) >= longVisit;

/**
 * @param {{seen: import("./watching.js").Supervision, assign: import("./queues.js").Assign}} props
 */
export function Seats({ seen, assign }) {
  const { counters } = seen;
  return html`
    <section class="pane">
      <h2>
        ${t("today.seats")}
        <small class="seat-sums">
          ${states
            .map((state) => ({ state, n: counters.filter((c) => c.state === state).length }))
            .filter(({ n }) => n > 0)
            .map(({ state, n }) => html`<span key=${state}>${t(`seats.${state}`, { n })}</span>`)}
        </small>
      </h2>
      <ul class="seat-grid">
        ${counters.map((c) => html`<${Seat} key=${c.id} counter=${c} assign=${assign} />`)}
      </ul>
    </section>
  `;
}

/**
 * What goes on at a counter, in words.
 * @param {Counter} counter
 */
export function stateOf({ state, ticket, paused, closed }) {
  const n = ticket?.since_minutes ?? paused?.since_minutes ?? 0;
  const words = t(`seat.${state}`, { n });
  return closed && ticket ? t("seat.closing", { words }) : words;
}

/** @param {{counter: Counter, assign: import("./queues.js").Assign}} props */
function Seat({ counter, assign }) {
  const { over, ...drop } = dropping(dragged, (line) => addLine(counter, line));
  const look = tooLong(counter) ? "long" : counter.state;
  const name = t("office.counter", { n: counter.id });
  return html`
    <li data-seat=${counter.id} data-state=${counter.state} data-lines=${counter.lines.join(" ")}>
      <button type="button" class=${`seat ${look}${over ? " over" : ""}`} data-act="assign"
        draggable="true" onDragStart=${carry(draggedCounter, counter.id)} ...${drop}
        onClick=${() => assign({ counter: counter.id })}>
        <span class="seat-head">${name}<${Icon} name=${look === "long" ? "triangle-alert" : icons[counter.state]} /></span>
        <span class="seat-main">
          <b class="num">${counter.ticket?.number ?? "–"}</b>
          <span class="seat-lines num">${counter.lines.join(" ")}</span>
        </span>
        <span>${stateOf(counter)}<span class="sr">, ${t("assign.change")}</span></span>
      </button>
    </li>
  `;
}
