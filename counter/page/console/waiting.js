/** Who waits for this counter in the order in which the system will call, who was set aside, and whom it missed. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { busy, carryOut } from "../act.js";
import { clock, elapsed } from "../clock.js";
import { desk } from "../desk.js";
import { keepFocus } from "./notice.js";
import { Priority, Returning } from "./marks.js";

/** @typedef {import("../desk.js").Ticket} Ticket */
/** @typedef {import("/assets/js/wire.d.ts").counter.MissedTicket} Missed */

export function WaitingSide() {
  const { waiting = [], waiting_count = 0, missed = [], parked = [] } = desk.value ?? {};
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
      <${List} title=${t("parked.title")} rows=${parked.map((p) => html`<${ParkedRow} key=${p.number} ticket=${p} />`)} />
      <${List} title=${t("missed.title")} rows=${missed.map((m) => html`<${MissedRow} key=${m.number} ticket=${m} />`)} />
    </aside>
  `;
}

/** @param {{title: string, rows: unknown[]}} props nothing is drawn for an empty list */
function List({ title, rows }) {
  if (rows.length === 0) return null;
  return html`
    <h2>
      ${title}
      <span class="num">${rows.length}</span>
    </h2>
    <ul class="rows aside">${rows}</ul>
  `;
}

/** @param {{ticket: Ticket, next: boolean}} props */
function WaitingRow({ ticket, next }) {
  return html`
    <li class=${next ? "row next" : "row"} data-waiting=${ticket.number}>
      <span class="num">${ticket.number}</span>
      <span class="row-words">
        <span title=${ticket.procedure_name}>${ticket.procedure_name || t("ticket.no_procedure")}</span>
        <${Priority} priority=${ticket.priority} />
        <${Returning} returning=${ticket.returning} />
      </span>
      <span class="row-time num">${elapsed(new Date(ticket.issued_at), clock.value)}</span>
    </li>
  `;
}

/** @param {{ticket: Ticket}} props */
function ParkedRow({ ticket }) {
  return html`
    <li class="row untimed" data-parked=${ticket.number}>
      <span class="num">${ticket.number}</span>
      <span class="row-words">
        <span title=${ticket.procedure_name}>${ticket.procedure_name || t("ticket.no_procedure")}</span>
        <span class="quiet" data-reason=${ticket.parked_for}>
          ${t(`parked.${ticket.parked_for}`)} · <span>${t("parked.back", { t: hm(new Date(ticket.return_at ?? ticket.issued_at)) })}</span>
        </span>
      </span>
      <${Ways} number=${ticket.number} />
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
      <${Ways} number=${ticket.number} />
    </li>
  `;
}

/**
 * The ways back for a number that does not wait: to this counter at once, or to its place.
 * @param {{number: string}} props
 */
function Ways({ number }) {
  return html`
    <span class="row-acts">
      ${["call", "bring-back"].map(
        (step) => html`
          <button
            type="button"
            key=${step}
            class="button small"
            data-act=${step}
            aria-label=${`${t(`act.${step}`)} ${number}`}
            disabled=${busy.value}
            onMouseDown=${keepFocus}
            onClick=${() => carryOut(step, { number })}
          >
            ${t(`act.${step}`)}
          </button>
        `,
      )}
    </span>
  `;
}
