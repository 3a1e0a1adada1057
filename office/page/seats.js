/** The counters: what goes on at each, and where a dragged line is dropped. */

import { Icon } from "/assets/js/icons.js";
import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { addLine } from "./deeds.js";
import { dragged } from "./queues.js";

/** @typedef {import("./watching.js").Counter} Counter */

/** From how many minutes on a visit or a pause is looked into. */
export const longVisit = 30;
export const longPause = 20;

/** @type {Record<Counter["state"], string>} */
const icons = { empty: "lock", ready: "check", calling: "megaphone", serving: "user-check", paused: "coffee" };

/** @type {Counter["state"][]} */
const states = ["serving", "calling", "ready", "paused", "empty"];

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
export function stateOf({ state, ticket, paused }) {
  const n = ticket?.since_minutes ?? paused?.since_minutes ?? 0;
  return t(`seat.${state}`, { n });
}

/** @param {{counter: Counter, assign: import("./queues.js").Assign}} props */
function Seat({ counter, assign }) {
  const [over, hover] = useState(false);
  const look = tooLong(counter) ? "long" : counter.state;
  /** @param {DragEvent} event */
  function allow(event) {
    if (!event.dataTransfer?.types.includes(dragged)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    hover(true);
  }
  /** @param {DragEvent} event */
  function drop(event) {
    event.preventDefault();
    hover(false);
    const line = event.dataTransfer?.getData(dragged);
    if (line) void addLine(counter, line);
  }
  const name = t("office.counter", { n: counter.id });
  return html`
    <li data-seat=${counter.id} data-state=${counter.state} data-lines=${counter.lines.join(" ")}>
      <button type="button" class=${`seat ${look}${over ? " over" : ""}`} data-act="assign"
        onClick=${() => assign({ counter: counter.id })}
        onDragOver=${allow} onDragLeave=${() => hover(false)} onDrop=${drop}>
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
