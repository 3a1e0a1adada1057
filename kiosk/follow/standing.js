/** How the number stands: the one thing that the page is for. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, now } from "/assets/js/time.js";
import { callTimes, far } from "/assets/js/wait.js";
import { most } from "./state.js";

/** @typedef {import("./state.js").Ticket} Ticket */

/** From so few people on, it is time to come back. */
const soon = 3;

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
function Waiting({ ticket }) {
  const near = ticket.ahead <= soon && ticket.wait !== null;
  const done = round * (1 - ticket.ahead / Math.max(most.value, many));
  return html`<${Own} ticket=${ticket} />
    <section class="card ahead" data-near=${near} aria-live="polite">
      <div class="ring"><svg viewBox="0 0 120 120" aria-hidden="true"><circle cx="60" cy="60" r="52" />
        <circle class="done" cx="60" cy="60" r="52" stroke-dasharray=${`${Math.max(done, 0.1)} ${round}`} transform="rotate(-90 60 60)" /></svg>
        <p><b class="num" data-ahead=${ticket.ahead}>${ticket.ahead}</b>${t("ph.ahead")}</p></div>
      <div><h1>${t(near ? "ph.soon" : "ph.wait")}</h1><${Expected} wait=${ticket.wait} />
        ${near && html`<p><strong>${t(ticket.ahead === 0 ? "ph.next" : "ph.soon.sub")}</strong></p>`}</div>
    </section>`;
}

/** @param {{ticket: Ticket}} props */
function Called({ ticket }) {
  useEffect(() => {
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([300, 150, 300, 150, 600]);
  }, []);
  return html`<section class="card called" role="alert" data-called>
    <p class="num" data-ticket-number=${ticket.number}>${ticket.number}</p>
    <h1>${t("ph.now", { n: ticket.counter ?? "" })}</h1>
    <p class="counter">${t("ph.counter")}<b class="num">${ticket.counter}</b></p>
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
      return html`<${End} icon="pause" mood="info" number=${no} title=${t("ph.parked")} text=${t("ph.parked.sub")} />`;
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
