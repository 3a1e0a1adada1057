/** Under the number: where to wait, what to bring, and giving the number back. */

import { counterList } from "/assets/js/counters.js";
import { Icon } from "/assets/js/icons.js";
import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { cancel } from "./state.js";

/** @param {{ticket: import("./state.js").Ticket}} props */
export function Place({ ticket }) {
  const counters = ticket.counters ?? [];
  if (ticket.status === "serving" || counters.length === 0) return null;
  return html`<section class="card place"><${Icon} name="map-pin" /><p>${t("ph.place")}
    <b>${t("ph.counters", { x: counterList(counters) })}</b>${t("ph.watch")}</p></section>`;
}

/** @param {{document: import("./state.js").Paper}} props */
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

/** Asks once before it cancels. @param {{number: string}} props */
export function Cancel({ number }) {
  const [step, setStep] = useState(/** @type {"closed" | "asking" | "sending" | "failed"} */ ("closed"));
  const yes = async () => {
    setStep("sending");
    setStep((await cancel()) ? "closed" : "failed");
  };
  if (step === "closed") {
    return html`<button type="button" class="button" data-go="cancel" onClick=${() => setStep("asking")}>
      <${Icon} name="x" />${t("ph.cancel")}</button>`;
  }
  return html`<section class="card question" role="alertdialog" aria-label=${t("ph.cancel")}>
    <p>${t(step === "failed" ? "ph.cancel.failed" : "ph.cancel.ask", { no: number })}</p>
    <div><button type="button" class="button" data-go="keep" disabled=${step === "sending"} onClick=${() => setStep("closed")}>${t("ph.cancel.no")}</button>
      <button type="button" class="button" data-main="true" data-go="cancel-yes" disabled=${step === "sending"} onClick=${yes}>${t("ph.cancel.yes")}</button></div>
  </section>`;
}
