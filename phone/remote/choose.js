/** From nothing to a number or an appointment: what, which line, when, who. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { slots, take } from "./state.js";

/** @typedef {import("./state.js").Line} Line */
/** @typedef {import("./state.js").Offer} Offer */
/** @typedef {{kind?: "number" | "appointment", line?: Line, slot?: string}} Choice */

/** @param {{offer: Offer, choose: (choice: Choice) => void}} props */
function Kinds({ offer, choose }) {
  return html`<h1>${t("rm.ask")}</h1>
    ${offer.numbers && html`<button type="button" class="door" data-go="number" onClick=${() => choose({ kind: "number" })}>
      <${Icon} name="ticket" /><span><b>${t("rm.number")}</b>${t("rm.number.sub", { n: offer.check_in_minutes })}</span></button>`}
    ${offer.appointments && html`<button type="button" class="door" data-go="appointment" onClick=${() => choose({ kind: "appointment" })}>
      <${Icon} name="calendar-clock" /><span><b>${t("rm.appointment")}</b>${t("rm.appointment.sub")}</span></button>`}`;
}

/** @param {{offer: Offer, kind: "number" | "appointment", choose: (line: Line) => void}} props */
function Lines({ offer, kind, choose }) {
  const fits = (/** @type {Line} */ line) => (kind === "number" ? line.open && line.numbers_left > 0 : line.bookable);
  const state = (/** @type {Line} */ line) => {
    if (kind === "appointment") return line.bookable ? "" : t("rm.line.none");
    if (!line.open) return t("rm.line.closed");
    return line.numbers_left > 0 ? t("rm.line.waiting", { n: line.waiting }) : t("rm.line.none");
  };
  return html`<h1>${t("rm.line")}</h1><ul class="choices">${offer.lines.map((line) => html`<li key=${line.id}>
    <button type="button" class="door" data-line=${line.id} disabled=${!fits(line)} onClick=${() => choose(line)}>
      <span class="letter">${line.id}</span><span><b>${line.name[language.value] ?? line.name.vi}</b>${state(line)}</span></button></li>`)}</ul>`;
}

/** @param {{line: Line, choose: (slot: string) => void}} props */
function Times({ line, choose }) {
  const [days, setDays] = useState(/** @type {import("./state.js").Day[] | null} */ (null));
  const [date, setDate] = useState("");
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    slots(line.id).then(setDays, () => setFailed(true));
  }, []);
  if (failed) return html`<p class="offline" role="alert"><${Icon} name="wifi-off" />${t("rm.off")}</p>`;
  if (!days) return html`<p class="loading">${t("rm.loading")}</p>`;
  const free = days.filter((day) => day.slots.some((slot) => slot.left > 0));
  const day = free.find((d) => d.date === date);
  if (free.length === 0) return html`<p class="card" role="status">${t("rm.slot.none")}</p>`;
  const name = (/** @type {string} */ d) => longDate(new Date(`${d}T12:00:00+07:00`), language.value);
  if (!day) {
    return html`<h1>${t("rm.day")}</h1><ul class="choices">${free.map((d) => html`<li key=${d.date}>
      <button type="button" class="door" data-day=${d.date} onClick=${() => setDate(d.date)}><${Icon} name="calendar-clock" /><span><b>${name(d.date)}</b></span></button></li>`)}</ul>`;
  }
  return html`<h1>${name(day.date)}</h1><p>${t("rm.slot")}</p><ul class="times">${day.slots.map((slot) => html`<li key=${slot.from}>
    <button type="button" class="button num" data-slot=${slot.from} disabled=${slot.left === 0} onClick=${() => choose(slot.from)}>${hm(new Date(slot.from))}</button></li>`)}</ul>`;
}

/** Who asks: a telephone or identity number, so that nobody holds two. @param {{choice: Choice}} props */
function Who({ choice: { line, slot } }) {
  const [who, setWho] = useState("");
  const [state, setState] = useState(/** @type {"asking" | "sending" | string} */ ("asking"));
  /** @param {SubmitEvent} event */
  const send = async (event) => {
    event.preventDefault();
    setState("sending");
    const no = await take({ line: line?.id ?? "", slot, who });
    if (no) setState(no);
  };
  const said = state !== "asking" && state !== "sending" ? state : "";
  return html`<h1>${line?.name[language.value] ?? line?.name.vi}</h1>
    ${slot && html`<p class="when">${longDate(new Date(slot), language.value)} · <b class="num">${hm(new Date(slot))}</b></p>`}
    <form onSubmit=${send} class="who">
      <label>${t("rm.who")}<input data-field="who" type="tel" inputmode="tel" autocomplete="off" maxlength="20" required value=${who}
        aria-invalid=${said !== ""} onInput=${(/** @type {InputEvent} */ e) => setWho(/** @type {HTMLInputElement} */ (e.target).value)} /></label>
      <p class="why"><${Icon} name="lock" />${t("rm.who.why")}</p>
      ${said && html`<p class="offline" role="alert"><${Icon} name="triangle-alert" />${t(said)}</p>`}
      <button type="submit" class="button" data-main="true" data-go="take" disabled=${state === "sending"}>${t(slot ? "rm.book" : "rm.take")}</button>
    </form>`;
}

/** @param {{offer: Offer}} props */
export function Choose({ offer }) {
  const only = offer.numbers !== offer.appointments;
  const begin = /** @type {Choice} */ (only ? { kind: offer.numbers ? "number" : "appointment" } : {});
  const [path, setPath] = useState([begin]);
  const choice = path[path.length - 1] ?? begin;
  const on = (/** @type {Choice} */ more) => setPath([...path, { ...choice, ...more }]);
  const { kind, line, slot } = choice;
  return html`
    ${!kind && html`<${Kinds} offer=${offer} choose=${on} />`}
    ${kind && !line && html`<${Lines} offer=${offer} kind=${kind} choose=${(/** @type {Line} */ l) => on({ line: l })} />`}
    ${kind === "appointment" && line && !slot && html`<${Times} line=${line} choose=${(/** @type {string} */ s) => on({ slot: s })} />`}
    ${line && (slot || kind === "number") && html`<${Who} choice=${choice} />`}
    ${path.length > 1 && html`<button type="button" class="button" data-go="back" onClick=${() => setPath(path.slice(0, -1))}>
      <${Icon} name="arrow-left" />${t("rm.back")}</button>`}`;
}
