/** The lines: who waits how long, the light, the counters, and what can be done. A line's letter can be dragged to a counter, and a counter to a line. */

import { Icon } from "/assets/js/icons.js";
import { counterList } from "/assets/js/counters.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { addLine, turnLine } from "./deeds.js";
import { carry, dragged, draggedCounter, dropping } from "./dragging.js";
import { Light, nameOf } from "./lights.js";

/** @typedef {import("./watching.js").Line} Line */
/** @typedef {(what: import("./supervise.js").Assigning) => void} Assign */

/**
 * @param {{seen: import("./watching.js").Supervision, assign: Assign, mute: import("/assets/js/preact.js").VNode}} props
 */
export function Queues({ seen, assign, mute }) {
  return html`
    <section class="pane queues">
      <h2>${t("queues.title")}<small>${t("queues.drag")}</small>${mute}</h2>
      <div class="scroll">
        <table class="table">
          <thead>
            <tr>
              <th>${t("today.line")}</th>
              <th class="number">${t("queues.waiting")}</th>
              <th>${t("queues.longest")}</th>
              <th>${t("queues.light")}</th>
              <th>${t("today.counters")}</th>
              <th><span class="sr">${t("office.acts")}</span></th>
            </tr>
          </thead>
          <tbody>
            ${seen.lines.map((line) => html`<${Row} key=${line.id} line=${line} counters=${seen.counters} assign=${assign} />`)}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** @param {{line: Line, counters: import("./watching.js").Counter[], assign: Assign}} props */
function Row({ line, counters, assign }) {
  const { over, ...drop } = dropping(draggedCounter, (id) => {
    const counter = counters.find((c) => c.id === id);
    if (counter) void addLine(counter, line.id);
  });
  return html`
    <tr data-line=${line.id} class=${`${line.open ? "" : "past"}${over ? " over" : ""}`} ...${drop}>
      <td>
        <span class="line-name">
          <${Letter} line=${line} />
          <span>${nameOf(line)}</span>
        </span>
      </td>
      <td class="number"><b class="num">${line.waiting}</b></td>
      <td class="place">
        ${
          line.waiting > 0
            ? html`<b>${t("n_minutes", { n: line.longest_minutes })}</b><span class="num">${line.longest_number}</span>`
            : html`<span class="quiet">–</span>`
        }
      </td>
      <td class="states">
        ${(line.open || line.light !== "green") && html`<${Light} line=${line} />`}
        ${!line.open && html`<span class="tag" data-closed><${Icon} name="lock" />${t("today.line.closed")}</span>`}
      </td>
      <td><${At} line=${line} /></td>
      <td class="acts-cell">
        <button type="button" class="button small" data-act="give" onClick=${() => assign({ line: line.id })}
          aria-label=${`${t("queues.give")}: ${nameOf(line)}`}>${t("queues.give")}</button>
        <button type="button" class="button small" data-act=${line.open ? "close-line" : "open-line"}
          aria-label=${`${t(line.open ? "queues.close" : "queues.open")}: ${nameOf(line)}`}
          onClick=${() => turnLine(line.id, !line.open)}>${t(line.open ? "queues.close" : "queues.open")}</button>
      </td>
    </tr>
  `;
}

/** @param {{line: Line}} props */
function Letter({ line }) {
  return html`<b class="num chip" draggable="true" data-chip=${line.id} onDragStart=${carry(dragged, line.id)}>${line.id}</b>`;
}

/** @param {{line: Line}} props */
function At({ line }) {
  const open = line.open_counters;
  const rest = line.counters.filter((c) => !open.includes(c));
  return html`
    <span class="num">${open.length > 0 ? html`<b>${counterList(open)}</b>` : "–"}</span>
    ${rest.length > 0 && html` <span class="quiet num">(${counterList(rest)})</span>`}
  `;
}
