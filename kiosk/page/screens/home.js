/** The first page: what can be done here, and how full the hall is. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hall, shortWait } from "../parts/figures.js";
import { Languages } from "../parts/languages.js";
import { events, own } from "../server/life.js";
import { neighbours } from "../parts/neighbours.js";
import { request } from "../ticket/order.js";
import { go } from "../places.js";
import { desk, lineFor, lines, phones, reachable } from "../server/server.js";

/** @param {{go: string, icon: string, tap: () => void, name?: string}} props */
const Door = ({ go: way, icon, tap, name = way }) => html`<button type="button" class="tile" data-go=${way} ontap=${tap}>
  <${Icon} name=${icon} /><span><b>${t(`home.${name}`)}</b><small>${t(`home.${name}.sub`)}</small></span></button>`;

/**
 * A door straight to a line of its own kind; not there when the centre has no such line.
 * @param {"collect" | "postal" | "help"} kind
 * @param {"result" | "postal" | "question"} visit
 */
function straight(kind, visit) {
  const line = lineFor(kind);
  if (!line) return null;
  const title = line.name[language.value] ?? line.name.vi;
  return () => request({ line: line.id, title, procedures: [], visit });
}

/** @param {{icon: string, text: string}} props */
const Trouble = ({ icon, text }) =>
  html`<p class="note" data-mood="warn" role="status"><${Icon} name=${icon} /><span>${text}</span></p>`;

/** How full the hall is, or in its place why no number can be had. */
export function Live() {
  if (!reachable.value) return html`<${Trouble} icon="wifi-off" text=${t("st.off.strip") + neighbours()} />`;
  if (lines.value.length > 0 && !lines.value.some((line) => line.open)) return html`<${Trouble} icon="clock" text=${t("st.closed.hall")} />`;
  const figures = hall.value;
  const wait = figures?.wait;
  return html`<dl class="live" aria-live="off">
    <div><dt>${t("live.waiting")}</dt><dd class="num" data-live="waiting">${figures?.waiting ?? "–"}</dd></div>
    <div><dt>${t("live.time")}</dt><dd class="num" data-live="wait">${wait ? t(...shortWait(wait)) : "–"}</dd></div>
    <div><dt>${t("live.open")}</dt><dd class="num" data-live="open">${figures ? `${figures.open}/${figures.counters}` : "–"}</dd></div>
  </dl>`;
}

/** What happens in a life: the shortest way to the papers that come with it. */
function LifeEvents() {
  if (events.value.length === 0) return null;
  return html`<section class="life" aria-label=${t("home.life")}><h2>${t("home.life")}</h2>
    <div>${events.value.map((event) => html`<button type="button" key=${event.id} data-life=${event.id}
      ontap=${() => go({ screen: "life", id: event.id, page: 0 })}>
      <${Icon} name=${event.icon} /><span>${own(event.title)}</span></button>`)}</div></section>`;
}

/** The smaller doors; one that leads nowhere here is not there. */
function Doors() {
  const collect = straight("collect", "result");
  const postal = straight("postal", "postal");
  const ask = straight("help", "question") ?? (() => go({ screen: "agencies", page: 0, question: true }));
  const checkIn = phones.value || desk.value?.remote.numbers || desk.value?.remote.appointments;
  return html`<div class="tiles">
    ${collect && html`<${Door} go="collect" icon="file-check-2" tap=${collect} />`}
    ${checkIn && html`<${Door} go="checkin" icon="calendar-check" tap=${() => go({ screen: "checkin", code: "", said: "" })} />`}
    ${reachable.value && html`<${Door} go="track" icon="file-search" tap=${() => go({ screen: "dossier", code: "", status: "", said: "" })} />`}
    <${Door} go="ask" name="question" icon="message-circle-question-mark" tap=${ask} />
    ${postal && html`<${Door} go="postal" icon="package-check" tap=${postal} />`}
    ${desk.value?.rating && reachable.value && html`<${Door} go="rate" icon="star"
      tap=${() => go({ screen: "rate", number: "", token: "", said: "", score: 0, reasons: [], done: false })} />`}
  </div>`;
}

export function Home() {
  return html`<div class="home">
    <${Languages} />
    <h1><small>${t("home.greet")}</small>${t("home.ask")}</h1>
    <button type="button" class="hero" data-go="browse" ontap=${() => go({ screen: "agencies", page: 0, question: false })}>
      <span class="sign"><${Icon} name="ticket" /></span>
      <span><b>${t("home.take")}</b><small>${t("home.take.sub")}</small></span>
      <span class="on"><${Icon} name="arrow-right" /></span>
    </button>
    <button type="button" class="find" data-go="search" ontap=${() => go({ screen: "search", query: "", page: 0 })}>
      <${Icon} name="search" /><span><b>${t("home.find")}</b><small>${t("home.find.sub")}</small></span>
      <span class="hint"><${Icon} name="keyboard" /></span>
    </button>
    <${LifeEvents} />
    <${Doors} />
    <${Live} />
  </div>`;
}
