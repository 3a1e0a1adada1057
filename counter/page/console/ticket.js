/** The number in the clerk's hand, as large as the desk allows. */

import { Icon } from "/assets/js/icons.js";
import { h, html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { fits } from "../act.js";
import { clock, elapsed, minutes } from "../clock.js";
import { desk } from "../desk.js";
import { press } from "./keys.js";
import { keepFocus } from "./notice.js";
import { panel } from "../panels/panel.js";
import { Paused } from "../panels/pause.js";
import { Priority, Reason, Returning } from "./marks.js";

/** @typedef {import("../desk.js").Ticket} Ticket */

/** Names of more characters than this are set smaller: half of the catalogue's have over 80, a few over 300. */
const long = 80;

export function CurrentTicket() {
  const { ticket, paused, waiting_count: waiting = 0 } = desk.value ?? {};
  if (ticket) return h(InHand, { ticket });
  return paused ? h(Paused, { paused, waiting }) : h(Free, { waiting });
}

/** @param {{waiting: number}} props */
function Free({ waiting }) {
  return html`
    <section class="ticket free" data-ticket-status="none">
      <div class="ticket-state">
        <${Icon} name="info" />
        <span>${t("ticket.free")}</span>
      </div>
      <img src="/assets/pictures/drum-ink.svg" alt="" data-ticket-number="" />
      <div class="ticket-about">
        <h1>${t(waiting > 0 ? "ticket.free.call" : "ticket.free.nobody")}</h1>
        <p>${waiting > 0 ? t("ticket.free.waiting", { n: waiting }) : t("ticket.free.rest")}</p>
      </div>
    </section>
  `;
}

/** @param {{ticket: Ticket}} props */
function InHand({ ticket }) {
  const serving = ticket.status === "serving";
  const called = new Date(ticket.called_at ?? ticket.issued_at);
  return html`
    <section class=${`ticket ${ticket.status}`} data-ticket-status=${ticket.status}>
      <div class="ticket-state">
        <${Icon} name=${serving ? "circle-check" : "megaphone"} />
        <span data-times=${ticket.times}>${serving ? t("ticket.serving") : calls(ticket.times)}</span>
        <${Priority} priority=${ticket.priority} />
        <${Returning} returning=${ticket.returning} />
        <em>${t("ticket.when", { t: hm(called), n: minutes(new Date(ticket.issued_at), called) })}</em>
      </div>
      <span class="num ticket-number" data-ticket-number=${ticket.number}>${ticket.number}</span>
      <div class="ticket-about">
        <h1 class=${ticket.procedure_name.length > long ? "long" : ""} title=${ticket.procedure_name}>
          ${ticket.procedure_name || t("ticket.no_procedure")}
        </h1>
        <p>
          <span>${t("ticket.issued", { t: hm(new Date(ticket.issued_at)) })}</span>
          ${ticket.procedure && html`<span class="num">${ticket.procedure}</span>`}
          <${Reason} reason=${ticket.reason} />
        </p>
        <${More} ticket=${ticket} />
      </div>
      <${Timer} ticket=${ticket} />
    </section>
  `;
}

/**
 * How often the number was called, and of how many times before it counts as absent.
 * @param {number} n
 */
function calls(n) {
  const recalls = desk.value?.recalls;
  if (n < 2) return t("ticket.called");
  return recalls ? t("ticket.called.of", { n, all: recalls + 1 }) : t("ticket.called.again", { n });
}

/**
 * What came to the visit on its way: a note from another counter, further procedures.
 * @param {{ticket: Ticket}} props
 */
function More({ ticket }) {
  return html`
    <div class="ticket-more">
      ${ticket.note && html`<p class="ticket-note" data-note><${Icon} name="info" /><span>${ticket.note}</span></p>`}
      ${ticket.added.map(
        ({ code, name }) => html`
          <span key=${code} class="tag" data-added=${code} title=${name}>
            <${Icon} name="plus" />
            <span>${name}</span>
          </span>
        `,
      )}
      <button
        type="button"
        class="button small"
        data-act="add-procedure"
        disabled=${!fits("add-procedure") || panel.value !== null}
        onMouseDown=${keepFocus}
        onClick=${() => press("add-procedure")}
      >
        <${Icon} name="plus" />
        ${t("act.add-procedure")}
        <kbd>6</kbd>
      </button>
    </div>
  `;
}

/** @param {{ticket: Ticket}} props */
function Timer({ ticket }) {
  const since = (ticket.status === "serving" && ticket.started_at) || ticket.called_at || ticket.issued_at;
  const word = ticket.status === "serving" ? "ticket.timer.serving" : "ticket.timer.called";
  return html`
    <div class="ticket-timer">
      <span class="num" role="timer" data-timer>${elapsed(new Date(since), clock.value)}</span>
      <span>${t(word)}</span>
    </div>
  `;
}
