/** What the phone has: the code for the kiosk, large, and until when. */

import { Icon } from "/assets/js/icons.js";
import { html, useState } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate, now } from "/assets/js/time.js";
import { forget, giveBack } from "./state.js";

/** @typedef {import("./state.js").Held} Held */

/** From so few minutes before the end on, the deadline is shown in red. */
const soon = 15;

/** The code in two groups, as it is read aloud and typed. @param {string} code */
const grouped = (code) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** @param {{held: Held}} props */
function Deadline({ held }) {
  if (held.from && held.to) {
    const from = new Date(held.from);
    const early = held.check_in_from ? new Date(held.check_in_from) : from;
    return html`<section class="card deadline"><${Icon} name="calendar-clock" /><p>${longDate(from, language.value)}
      <b class="num">${hm(from)}–${hm(new Date(held.to))}</b>${t("rm.checkin.window", { a: hm(early), b: hm(new Date(held.to)) })}</p></section>`;
  }
  if (!held.check_in_by) return null;
  const by = new Date(held.check_in_by);
  const near = by.getTime() - now().getTime() < soon * 60_000;
  return html`<section class="card deadline" data-near=${near}><${Icon} name="timer" /><p>${t("rm.checkin.by")}
    <b class="num" data-check-in-by>${hm(by)}</b>${t("rm.checkin.late")}</p></section>`;
}

/** Asks once before it gives back. @param {{held: Held}} props */
function GiveBack({ held }) {
  const [step, setStep] = useState(/** @type {"closed" | "asking" | "sending" | "failed"} */ ("closed"));
  const yes = async () => {
    setStep("sending");
    if (!(await giveBack())) setStep("failed");
  };
  if (step === "closed") {
    return html`<button type="button" class="button" data-go="cancel" onClick=${() => setStep("asking")}>
      <${Icon} name="x" />${t(`rm.cancel.${held.kind}`)}</button>`;
  }
  return html`<section class="card question" role="alertdialog" aria-label=${t(`rm.cancel.${held.kind}`)}>
    <p>${t(step === "failed" ? "rm.cancel.failed" : `rm.cancel.${held.kind}.ask`)}</p>
    <div><button type="button" class="button" data-go="keep" disabled=${step === "sending"} onClick=${() => setStep("closed")}>${t("rm.cancel.no")}</button>
      <button type="button" class="button" data-main="true" data-go="cancel-yes" disabled=${step === "sending"} onClick=${yes}>${t("rm.cancel.yes")}</button></div>
  </section>`;
}

/** @param {{held: Held}} props */
function Over({ held }) {
  const words = ["released", "over"].includes(held.status) ? "missed" : "ended";
  return html`<section class="card end" data-mood="warn" role="status"><${Icon} name="clock" />
      ${held.number && html`<p class="num" data-ticket-number=${held.number}>${held.number}</p>`}
      <h1>${t(`rm.${words}`)}</h1><p>${t(`rm.${words}.sub`)}</p></section>
    <button type="button" class="button" data-main="true" data-go="again" onClick=${forget}>${t("rm.again")}</button>`;
}

/** @param {{held: Held}} props */
export function HeldCard({ held }) {
  if (held.status !== "remote" && held.status !== "booked") return html`<${Over} held=${held} />`;
  return html`<section class="card number">
      <p class="label">${t(held.number ? "rm.your" : "rm.your.appointment")}</p>
      ${held.number && html`<p class="num" data-ticket-number=${held.number}>${held.number}</p>`}
      <p class="procedure">${held.line_name[language.value] ?? held.line_name.vi}</p>
      ${held.number && html`<p class="line-ahead">${t("rm.ahead", { n: held.ahead })}</p>`}
    </section>
    <${Deadline} held=${held} />
    <section class="card code">
      <h1>${t("rm.code")}</h1>
      <p class="num" data-code=${held.code}>${grouped(held.code)}</p>
      <img src=${held.qr_url} alt=${t("rm.qr", { code: grouped(held.code) })} width="220" height="220" />
      <p>${t("rm.code.sub")}</p>
    </section>
    <${GiveBack} held=${held} />`;
}
