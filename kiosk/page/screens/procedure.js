/** One procedure: what to bring, how long it takes, what it costs, how long the wait is; and the number for it. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { amount, t } from "/assets/js/texts.js";
import { counterList } from "/assets/js/counters.js";
import { Crumb, agencyName } from "../parts/agency.js";
import { Back, Bar, First } from "../parts/bar.js";
import { Checklist } from "../parts/checklist.js";
import { shortWait } from "../parts/figures.js";
import { Action, Loading } from "../parts/notice.js";
import { addsTo, requestProcedure } from "../ticket/order.js";
import { busy } from "../places.js";
import { closedWords } from "../ticket/quota.js";
import { lengthOf } from "../parts/row.js";
import { lineOf, lineState, numbersNow, useLoaded } from "../server/server.js";

/** What is not known is never an empty field and never a nought. @param {number | null} fee in đồng */
function feeText(fee) {
  if (fee === null) return t("proc.asruled");
  if (fee === 0) return t("proc.free");
  return t("proc.dong", { n: amount(fee) });
}

/** @param {number | null} limit @param {import("/assets/js/wire.d.ts").catalog.Unit} unit */
function limitText(limit, unit) {
  return limit === null ? t("proc.asruled") : t(`proc.${unit}`, { n: limit });
}

/** @typedef {import("../server/server.js").Loaded<`/api/v1/procedures/${string}`>} Value */

/** @param {{icon: string, name: string, children: any}} props */
const Fact = ({ icon, name, children }) =>
  html`<div><dt><${Icon} name=${icon} />${name}</dt><dd>${children}</dd></div>`;

/** How long until the call, or why there is none. @param {{value: Value}} props */
function Wait({ value }) {
  const line = lineOf(value.line);
  const state = value.line_state ?? lineState(line);
  if (value.handled === "elsewhere") return html`<${Fact} icon="hourglass" name=${t("proc.wait")}>${t("line.elsewhere")}<//>`;
  if (state !== "open" && state !== "not_now") return html`<${Fact} icon="hourglass" name=${t("proc.wait")}>${t(closedWords(state, line?.until))}<//>`;
  const ahead = line?.waiting ?? value.waiting;
  const open = line?.open_counters ?? [];
  return html`<${Fact} icon="hourglass" name=${t("proc.wait")}>${t(...shortWait(line ? line.wait : value.wait))}
    <small>${ahead !== null && t("proc.ahead", { n: ahead })}${open.length > 0 && ` · ${t("proc.counters", { x: counterList(open) })}`}</small><//>`;
}

/** Who decides, and where, when it is not here. @param {{value: Value}} props */
function Handled({ value }) {
  const handled = value.handled ?? (value.whole_at_centre ? "here" : "forwarded");
  if (handled !== "elsewhere") {
    return html`<p class="note" data-mood="info"><${Icon} name="landmark" /><span>${t(handled === "here" ? "proc.whole" : "proc.forwarded")}</span></p>`;
  }
  const { name, address, phone } = value.elsewhere ?? {};
  return html`<p class="note" data-mood="warn" data-elsewhere><${Icon} name="map-pin" /><span><b>${t("proc.elsewhere", { name: name || value.agency })}</b>
    ${address && html`<br />${address}`}${phone && html`<br />${t("proc.phone.number", { n: phone })}`}</span></p>`;
}

/** The number, unless there is none to be had for this. @param {{value: Value}} props */
function Take({ value }) {
  if (value.handled === "elsewhere" || !numbersNow.value) return null;
  return html`<${Action} icon=${addsTo(value.code) ? "plus" : "ticket"} go="take" label=${t(addsTo(value.code) ? "proc.add" : "proc.take")} main
    disabled=${busy.value} tap=${() => requestProcedure(value)} />`;
}

/** @param {{here: Extract<import("../places.js").Place, {screen: "procedure"}>}} props */
export function Procedure({ here }) {
  const { value, failed } = useLoaded(`/api/v1/procedures/${encodeURIComponent(here.code)}`);
  if (!value) return html`<${Loading} failed=${failed} /><${Bar} />`;
  const { official, translated } = agencyName(value.agency);
  const take = Take({ value });
  return html`<div class="procedure">
    <div class="heading"><${Crumb} line=${value.line} parts=${[official, translated, value.field]} />
      <h1 lang="vi" data-length=${lengthOf(value.name)}>${value.name}</h1></div>
    <dl class="facts">
      <${Fact} icon="banknote" name=${t("proc.fee")}>${feeText(value.fee_vnd)}<//>
      <${Fact} icon="calendar-clock" name=${t("proc.limit")}>${limitText(value.time_limit, value.time_unit)}<//>
      <${Wait} value=${value} />
    </dl>
    <${Handled} value=${value} />
    <${Checklist} procedure=${value} here=${here} />
    <nav class="bar" data-alone=${!take}><${Back} /><${First} />${take}</nav>
  </div>`;
}
