/** The number in the clerk's hand, as large as the desk allows. */

import { Icon } from "/assets/js/icons.js";
import { h, html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { clock } from "./clock.js";
import { desk } from "./desk.js";
import { elapsed, minutes } from "./elapsed.js";
import { Priority } from "./priority.js";

/** @typedef {import("./desk.js").Ticket} Ticket */

/** Names of more characters than this are set smaller: half of the catalogue's have over 80, a few over 300. */
const long = 80;

export function CurrentTicket() {
  const ticket = desk.value?.ticket;
  return ticket ? h(InHand, { ticket }) : h(Free, { waiting: desk.value?.waiting_count ?? 0 });
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
  const called = new Date(ticket.called_at);
  return html`
    <section class=${`ticket ${ticket.status}`} data-ticket-status=${ticket.status}>
      <div class="ticket-state">
        <${Icon} name=${serving ? "circle-check" : "megaphone"} />
        <span>${t(serving ? "ticket.serving" : `ticket.called${ticket.times > 1 ? ".again" : ""}`, { n: ticket.times })}</span>
        <${Priority} priority=${ticket.priority} />
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
        </p>
      </div>
      <${Timer} ticket=${ticket} />
    </section>
  `;
}

/** @param {{ticket: Ticket}} props */
function Timer({ ticket }) {
  const since = (ticket.status === "serving" && ticket.started_at) || ticket.called_at;
  const word = ticket.status === "serving" ? "ticket.timer.serving" : "ticket.timer.called";
  return html`
    <div class="ticket-timer">
      <span class="num" role="timer" data-timer>${elapsed(new Date(since), clock.value)}</span>
      <span>${t(word)}</span>
    </div>
  `;
}
