/** After the visit: one face, and for the two lowest what was wrong. */

import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Icon } from "./icons.js";
import { rate } from "./state.js";

/** Faces from the worst to the best. */
const faces = ["angry", "frown", "meh", "smile", "laugh"];

/** Up to this score it is asked what was wrong. */
const low = 2;

const reasons = ["waiting", "attitude", "guidance", "papers", "place"];

/** @param {{rating: import("./state.js").Ticket["rating"]}} props */
export function Rating({ rating }) {
  if (rating === "given") {
    return html`<section class="card rating" data-rating="given" role="status"><p class="thanks"><${Icon} name="circle-check" />${t("ph.rated")}</p></section>`;
  }
  return rating === "ask" ? html`<${Ask} />` : null;
}

function Ask() {
  const [score, setScore] = useState(0);
  const [why, setWhy] = useState(/** @type {string[]} */ ([]));
  const [step, setStep] = useState(/** @type {"choosing" | "sending" | "failed"} */ ("choosing"));
  const send = async () => {
    setStep("sending");
    if (!(await rate(score, score <= low ? why : []))) setStep("failed");
  };
  /** @param {string} reason */
  const turn = (reason) => setWhy(why.includes(reason) ? why.filter((r) => r !== reason) : [...why, reason]);
  return html`<section class="card rating" data-rating="ask">
    <h2>${t("ph.rate")}</h2>
    <div class="faces" role="group" aria-label=${t("ph.rate")}>${faces.map((face, i) => html`<button type="button" key=${face} data-score=${i + 1}
      aria-pressed=${String(score === i + 1)} onClick=${() => setScore(i + 1)}><${Icon} name=${face} /><span>${t(`ph.rate.${i + 1}`)}</span></button>`)}</div>
    ${score > 0 && score <= low && html`<p>${t("ph.rate.why")}</p>
      <div class="chips">${reasons.map((reason) => html`<button type="button" key=${reason} data-reason=${reason}
        aria-pressed=${String(why.includes(reason))} onClick=${() => turn(reason)}>${t(`ph.rate.${reason}`)}</button>`)}</div>`}
    <p class="anonymous">${t(step === "failed" ? "ph.rate.failed" : "ph.rate.anon")}</p>
    <button type="button" class="button" data-main="true" data-go="rate" disabled=${score === 0 || step === "sending"} onClick=${send}>${t("ph.rate.send")}</button>
  </section>`;
}
