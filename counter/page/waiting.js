/** Who waits for this counter, in the order in which the system will call, and whom it missed. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { clock } from "./clock.js";
import { desk } from "./desk.js";
import { elapsed } from "./elapsed.js";
import { Priority } from "./priority.js";

/** @typedef {import("./desk.js").Waiting} Waiting */
/** @typedef {import("./desk.js").Missed} Missed */

export function WaitingSide() {
  const { waiting = [], waiting_count = 0, missed = [] } = desk.value ?? {};
  const more = waiting_count - waiting.length;
  return html`
    <aside class="side" aria-label=${t("waiting.title")} tabindex="0">
      <h2>
        ${t("waiting.title")}
        <span class="num" data-waiting-count=${waiting_count}>${waiting_count}</span>
      </h2>
      <p class="quiet">${t(waiting_count > 0 ? "waiting.order" : "waiting.nobody")}</p>
      <ol class="rows">
        ${waiting.map((w, i) => html`<${WaitingRow} key=${w.number} ticket=${w} next=${i === 0} />`)}
      </ol>
      ${more > 0 && html`<p class="quiet">${t("waiting.more", { n: more })}</p>`}
      ${
        missed.length > 0 &&
        html`
          <h2>
            ${t("missed.title")}
            <span class="num">${missed.length}</span>
          </h2>
          <ul class="rows missed">
            ${missed.map((m) => html`<${MissedRow} key=${m.number} ticket=${m} />`)}
          </ul>
        `
      }
    </aside>
  `;
}

/** @param {{ticket: Waiting, next: boolean}} props */
function WaitingRow({ ticket, next }) {
  return html`
    <li class=${next ? "row next" : "row"} data-waiting=${ticket.number}>
      <span class="num">${ticket.number}</span>
      <span class="row-words">
        <span title=${ticket.procedure_name}>${ticket.procedure_name || t("ticket.no_procedure")}</span>
        <${Priority} priority=${ticket.priority} />
      </span>
      <span class="row-time num">${elapsed(new Date(ticket.issued_at), clock.value)}</span>
    </li>
  `;
}

/** @param {{ticket: Missed}} props */
function MissedRow({ ticket }) {
  return html`
    <li class="row" data-missed=${ticket.number}>
      <span class="num">${ticket.number}</span>
      <span class="row-words">
        <span title=${ticket.procedure_name}>${ticket.procedure_name || t("ticket.no_procedure")}</span>
      </span>
      <span class="row-time">${t("missed.last", { t: hm(new Date(ticket.last_call_at)) })}</span>
    </li>
  `;
}
