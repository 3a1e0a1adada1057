/** The first page: what can be done here, and how full the hall is. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { newKey } from "/assets/js/api.js";
import { go } from "../places.js";
import { hall, lineFor, lines, phones, reachable } from "../server.js";

/**
 * A tile that leads straight to a line of its own kind; not there when the centre has no such line.
 * @param {{kind: "collect" | "postal", icon: string}} props
 */
function LineTile({ kind, icon }) {
  const line = lineFor(kind);
  if (!line) return null;
  const order = { line: line.id, title: line.name[language.value] ?? line.name.vi };
  return html`<button type="button" class="tile" data-go=${kind}
    ontap=${() => go({ screen: "priority", order, key: newKey() })}>
    <${Icon} name=${icon} /><span><b>${t(`home.${kind}`)}</b><small>${t(`home.${kind}.sub`)}</small></span></button>`;
}

/** @param {{icon: string, text: string}} props */
const Trouble = ({ icon, text }) =>
  html`<p class="note" data-mood="warn" role="status"><${Icon} name=${icon} /><span>${text}</span></p>`;

/** How full the hall is, or in its place why no number can be had. */
function Live() {
  if (!reachable.value) return html`<${Trouble} icon="wifi-off" text=${t("st.off.strip")} />`;
  if (lines.value.length > 0 && !lines.value.some((line) => line.open)) return html`<${Trouble} icon="clock" text=${t("st.closed.hall")} />`;
  const figures = hall.value;
  return html`<dl class="live" aria-live="off">
    <div><dt>${t("live.waiting")}</dt><dd class="num" data-live="waiting">${figures?.waiting ?? "–"}</dd></div>
    <div><dt>${t("live.open")}</dt><dd class="num" data-live="open">${figures ? `${figures.open}/${figures.counters}` : "–"}</dd></div>
  </dl>`;
}

export function Home() {
  return html`<div class="home">
    <h1><small>${t("home.greet")}</small>${t("home.ask")}</h1>
    <button type="button" class="hero" data-go="browse" ontap=${() => go({ screen: "agencies", page: 0 })}>
      <span class="sign"><${Icon} name="ticket" /></span>
      <span><b>${t("home.take")}</b><small>${t("home.take.sub")}</small></span>
      <span class="on"><${Icon} name="arrow-right" /></span>
    </button>
    <div class="others">
      <button type="button" class="find" data-go="search" ontap=${() => go({ screen: "search", query: "", page: 0, telex: true, digits: false })}>
        <${Icon} name="search" /><span><b>${t("home.find")}</b><small>${t("home.find.sub")}</small></span>
        <span class="hint"><${Icon} name="keyboard" /></span>
      </button>
      <div class="tiles"><${LineTile} kind="collect" icon="file-check-2" /><${LineTile} kind="postal" icon="package-check" /></div>
      ${phones.value && html`<button type="button" class="button" data-go="checkin" ontap=${() => go({ screen: "checkin", code: "", said: "" })}>
        <${Icon} name="smartphone" /><span>${t("home.checkin")}</span></button>`}
    </div>
    <${Live} />
  </div>`;
}
