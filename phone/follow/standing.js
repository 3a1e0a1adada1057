/** How the number stands: the one thing that the page is for. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, now } from "/assets/js/time.js";
import { callTimes, far } from "/assets/js/wait.js";
import { hush, on, ringing } from "./bell.js";
import { Icon } from "./icons.js";
import { isNear, most } from "./state.js";

/** @typedef {import("./state.js").Ticket} Ticket */

/** So many people ahead are an empty ring; more only when the page was opened with more. */
const many = 10;

/** The circumference of the ring. */
const round = 2 * Math.PI * 52;

/** @param {{ticket: Ticket}} props */
function Own({ ticket }) {
  return html`<section class="card number">
    <p class="label">${t("ph.your")}</p>
    <p class="num" data-ticket-number=${ticket.number}>${ticket.number}</p>
    ${ticket.procedure_name
      ? html`<p class="procedure" lang="vi">${ticket.procedure_name}</p>`
      : html`<p class="procedure">${ticket.line_name[language.value] ?? ticket.line_name.vi}</p>`}
  </section>`;
}

/** @param {{wait: Ticket["wait"]}} props */
function Expected({ wait }) {
  if (!wait) return html`<p>${t("ph.unknown")}</p>`;
  const [low, high] = callTimes(wait, now()) ?? [];
  if (!low || !high) return html`<p>${t("ph.over", { n: far })}</p>`;
  return html`<p data-expected>${t("ph.expected", { a: hm(low), b: hm(high) })}</p>`;
}

/** @param {{ticket: Ticket}} props */
function Ring({ ticket }) {
  const done = round * (1 - ticket.ahead / Math.max(most.value, many));
  return html`<div class="ring"><svg viewBox="0 0 120 120" aria-hidden="true"><circle cx="60" cy="60" r="52" />
    <circle class="done" cx="60" cy="60" r="52" stroke-dasharray=${`${Math.max(done, 0.1)} ${round}`} transform="rotate(-90 60 60)" /></svg>
    <p><b class="num" data-ahead=${ticket.ahead}>${ticket.ahead}</b>${t("ph.ahead")}</p></div>`;
}

/** @param {{ticket: Ticket}} props */
function Waiting({ ticket }) {
  const near = isNear(ticket);
  return html`<${Own} ticket=${ticket} />
    <section class="card ahead" data-near=${near} aria-live="polite"><${Ring} ticket=${ticket} />
      <div><h1>${t(near ? "ph.soon" : "ph.wait")}</h1><${Expected} wait=${ticket.wait} />
        ${near && html`<p><strong>${t(ticket.ahead === 0 ? "ph.next" : "ph.soon.sub")}</strong></p>`}</div>
    </section>`;
}

/** Time was asked for: until when, and that the place is kept. @param {{ticket: Ticket}} props */
function Aside({ ticket }) {
  const until = hm(new Date(ticket.later_until ?? ""));
  return html`<${Own} ticket=${ticket} />
    <section class="card ahead" data-later=${until} aria-live="polite"><${Ring} ticket=${ticket} />
      <div><h1>${t("ph.later.until", { t: until })}</h1><p>${t("ph.later.kept", { t: until })}</p></div>
    </section>`;
}

/** @param {{ticket: Ticket}} props */
function Called({ ticket }) {
  const way = ticket.way?.[language.value] || ticket.way?.vi;
  return html`<section class="called" role="alert" data-called data-times=${ticket.times}>
    <p class="num" data-ticket-number=${ticket.number}>${ticket.number}</p>
    <h1>${t("ph.now", { n: ticket.counter ?? "" })}</h1>
    <p class="counter">${t("ph.counter")}<b class="num">${ticket.counter}</b></p>
    ${(ticket.hall_name || way) && html`<p class="way"><${Icon} name="map-pin" /><span>${ticket.hall_name && html`<b>${ticket.hall_name}</b>`}
      ${way && html`<span data-way>${way}</span>`}</span></p>`}
    ${ticket.times > 1 && html`<p>${t("ph.again", { n: ticket.times })}</p>`}
    ${on.value && ringing.value && html`<button type="button" class="button" data-go="hush" onClick=${hush}>${t("ph.hush")}</button>`}
  </section>`;
}

/** @param {{icon: string, mood: string, number?: string, title: string, text?: string}} props */
function End({ icon, mood, number, title, text }) {
  return html`<section class="card end" data-mood=${mood} role="status"><${Icon} name=${icon} />
    ${number && html`<p class="num" data-ticket-number=${number}>${number}</p>`}
    <h1>${title}</h1>${text && html`<p>${text}</p>`}</section>`;
}

/** @param {{ticket: Ticket}} props */
export function Standing({ ticket }) {
  const { status, number: no, counter } = ticket;
  switch (status) {
    case "called":
      return html`<${Called} ticket=${ticket} />`;
    case "serving":
      return html`<${End} icon="user-check" mood="good" number=${no} title=${t("ph.serving", { n: counter ?? "" })} />`;
    case "parked":
      if (ticket.later_until) return html`<${Aside} ticket=${ticket} />`;
      return html`<${End} icon="clock" mood="info" number=${no} title=${t("ph.parked")} text=${t("ph.parked.sub")} />`;
    case "done":
      return html`<${End} icon="circle-check" mood="good" number=${no} title=${t("ph.done")} />`;
    case "no_show":
      return html`<${End} icon="triangle-alert" mood="warn" title=${t("ph.missed", { no })} text=${t("ph.missed.sub")} />`;
    case "cancelled":
      return html`<${End} icon="x" mood="info" title=${t("ph.cancelled", { no })} text=${t("ph.cancelled.sub")} />`;
    default:
      return html`<${Waiting} ticket=${ticket} />`;
  }
}
