/** Under the number: the bell, where to wait, what to bring, time to ask for, and giving the number back. */

import { counterList } from "/assets/js/counters.js";
import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { on as bellOn, turn, vibrates } from "./bell.js";
import { Icon } from "./icons.js";
import { cancel, later } from "./state.js";

/** Once it is on, a switch; before, the button that unlocks the sound. */
export function Bell() {
  const on = bellOn.value;
  return html`<section class="card bell" data-bell=${on ? "on" : "off"}>
    <button type="button" class="button" data-go="bell" data-main=${!on} aria-pressed=${String(on)} onClick=${turn}>
      <${Icon} name="bell-ring" />${t(on ? "ph.bell.off" : "ph.bell")}</button>
    <p>${t(on ? "ph.bell.is" : "ph.bell.sub")} ${!vibrates && t("ph.bell.still")}</p></section>`;
}

/** @param {{ticket: import("./state.js").Ticket}} props */
export function Place({ ticket }) {
  const counters = ticket.counters ?? [];
  if (ticket.status === "serving" || ticket.status === "called" || counters.length === 0) return null;
  const place = [ticket.hall_name, t("ph.counters", { x: counterList(counters) })].filter(Boolean).join(" · ");
  return html`<section class="card place"><${Icon} name="map-pin" /><p>${t("ph.place")}
    <b>${place}</b>${t("ph.watch")}</p></section>`;
}

/** @param {{document: import("/assets/js/wire.d.ts").catalog.Document}} props */
function Document({ document: { name, originals, copies } }) {
  const kinds = [originals > 0 && t("ph.original", { n: originals }), copies > 0 && t("ph.copy", { n: copies })].filter(Boolean);
  return html`<li><label><input type="checkbox" /><span><span lang="vi">${name}</span>
    ${kinds.length > 0 && html`<small>${kinds.join(" · ")}</small>`}</span></label></li>`;
}

/**
 * The citizen ticks off what is in the bag; nothing of it leaves the phone.
 * @param {{ticket: import("./state.js").Ticket}} props
 */
export function Documents({ ticket }) {
  if (!ticket.procedure_name) return null;
  const documents = ticket.documents ?? [];
  return html`<section class="card documents"><h2><${Icon} name="clipboard-check" />${t("ph.docs")}</h2>
    ${documents.length > 0
      ? html`<ul>${documents.map((item, i) => html`<${Document} key=${i} document=${item} />`)}</ul>`
      : html`<p>${t("ph.docs.ask")}</p>`}</section>`;
}

/**
 * A button that asks once before it does anything.
 * @param {{go: string, icon: string, words: string, number: string, act: () => Promise<boolean>}} props words: the key
 *   of the button's text, and the beginning of the keys of the question
 */
function Asking({ go, icon, words, number, act }) {
  const [step, setStep] = useState(/** @type {"closed" | "asking" | "sending" | "failed"} */ ("closed"));
  const yes = async () => {
    setStep("sending");
    setStep((await act()) ? "closed" : "failed");
  };
  if (step === "closed") {
    return html`<button type="button" class="button" data-go=${go} onClick=${() => setStep("asking")}>
      <${Icon} name=${icon} />${t(words)}</button>`;
  }
  return html`<section class="card question" role="alertdialog" aria-label=${t(words)}>
    <p>${t(`${words}.${step === "failed" ? "failed" : "ask"}`, { no: number })}</p>
    <div><button type="button" class="button" data-go="keep" disabled=${step === "sending"} onClick=${() => setStep("closed")}>${t(`${words}.no`)}</button>
      <button type="button" class="button" data-main="true" data-go=${`${go}-yes`} disabled=${step === "sending"} onClick=${yes}>${t(`${words}.yes`)}</button></div>
  </section>`;
}

/** Ten minutes more, and giving the number back. @param {{ticket: import("./state.js").Ticket}} props */
export function Wishes({ ticket }) {
  const waits = ticket.status === "waiting" || ticket.later_until !== null;
  return html`<div class="wishes">
    ${ticket.later === "ask" && html`<${Asking} key="later" go="later" icon="timer" words="ph.later" number=${ticket.number} act=${later} />`}
    ${waits && html`<${Asking} key="cancel" go="cancel" icon="x" words="ph.cancel" number=${ticket.number} act=${cancel} />`}</div>`;
}
