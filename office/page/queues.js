/** The lines: who waits how long, the light, the counters, and what can be done. A line's letter can be dragged to a counter. */

import { Icon } from "/assets/js/icons.js";
import { counterList } from "/assets/js/counters.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { turnLine } from "./deeds.js";
import { Light, nameOf } from "./lights.js";

/** @typedef {import("./watching.js").Line} Line */
/** @typedef {(what: import("./supervise.js").Assigning) => void} Assign */

/** What a dragged line is called on its way to a counter. */
export const dragged = "application/x-motcua-line";

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
            ${seen.lines.map((line) => html`<${Row} key=${line.id} line=${line} assign=${assign} />`)}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** @param {{line: Line, assign: Assign}} props */
function Row({ line, assign }) {
  return html`
    <tr data-line=${line.id} class=${line.open ? "" : "past"}>
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
  /** @param {DragEvent} event */
  function start(event) {
    event.dataTransfer?.setData(dragged, line.id);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = "copy";
  }
  return html`<b class="num chip" draggable="true" data-chip=${line.id} onDragStart=${start}>${line.id}</b>`;
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
