/** One procedure: what to bring, how long it takes, what it costs, how long the wait is; and the number for it. */

import { newKey } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { Crumb, agencyName } from "../agency.js";
import { Loading } from "../loading.js";
import { Action } from "../notice.js";
import { Paged } from "../paged.js";
import { go } from "../places.js";
import { lengthOf } from "../row.js";
import { useLoaded } from "../server.js";
import { waitWords } from "/assets/js/wait.js";

/** What is not known is never an empty field and never a nought. @param {number | null} fee in đồng */
function feeText(fee) {
  if (fee === null) return t("proc.asruled");
  if (fee === 0) return t("proc.free");
  return t("proc.dong", { n: fee.toLocaleString(language.value === "vi" ? "vi-VN" : "en") });
}

/** @param {number | null} limit @param {string} unit working_day, day or hour */
function limitText(limit, unit) {
  return limit === null ? t("proc.asruled") : t(`proc.${unit}`, { n: limit });
}

/** @param {{icon: string, name: string, children: any}} props */
const Fact = ({ icon, name, children }) =>
  html`<div><dt><${Icon} name=${icon} />${name}</dt><dd>${children}</dd></div>`;

/** @param {{document: {name: string, originals: number, copies: number}, number: number}} props */
function Document({ document: { name, originals, copies }, number }) {
  return html`<div class="doc" data-length=${lengthOf(name)} data-document=${number}>
    <span class="n">${number}</span><span lang="vi">${name}</span>
    ${(originals > 0 || copies > 0) && html`<span class="kinds">
      ${originals > 0 && html`<em data-kind="original">${t("doc.original", { n: originals })}</em>`}
      ${copies > 0 && html`<em>${t("doc.copy", { n: copies })}</em>`}</span>`}
  </div>`;
}

/** @param {{documents: any[], page: number}} props */
function Documents({ documents, page }) {
  const known = documents.length > 0;
  return html`<section class="documents">
    <h2><${Icon} name="clipboard-check" />${t("proc.docs")}</h2>
    ${known
      ? html`<${Paged} kind="docs" items=${documents} page=${page}
          row=${(/** @type {any} */ item, /** @type {number} */ i) => html`<${Document} document=${item} number=${i + 1} />`} />`
      : html`<p class="ask"><${Icon} name="circle-help" />${t("proc.ask")}</p>`}
  </section>`;
}

const none = /** @type {any[]} */ ([]);

/** @param {{here: Extract<import("../places.js").Place, {screen: "procedure"}>}} props */
export function Procedure({ here: { code, page } }) {
  const { value, failed } = useLoaded(`/api/v1/procedures/${encodeURIComponent(code)}`);
  if (!value) return html`<${Loading} failed=${failed} />`;
  const { official, translated } = agencyName(value.agency);
  const order = { procedure: code, line: value.line, title: value.name };
  return html`<div class="procedure">
    <div class="heading"><${Crumb} line=${value.line} parts=${[official, translated, value.field]} />
      <h1 lang="vi" data-length=${lengthOf(value.name)}>${value.name}</h1></div>
    <dl class="facts">
      <${Fact} icon="banknote" name=${t("proc.fee")}>${feeText(value.fee_vnd)}<//>
      <${Fact} icon="calendar-clock" name=${t("proc.limit")}>${limitText(value.time_limit, value.time_unit)}<//>
      <${Fact} icon="hourglass" name=${t("proc.wait")}>${t("proc.ahead", { n: value.waiting ?? 0 })}<small>${t(...waitWords(value.wait))}</small><//>
    </dl>
    <p class="note" data-mood="info"><${Icon} name="landmark" /><span>${t(value.whole_at_centre ? "proc.whole" : "proc.forwarded")}</span></p>
    <${Documents} documents=${value.documents ?? none} page=${page} />
    <div class="actions">
      <${Action} icon="ticket" go="take" label=${t("proc.take")} main
        tap=${() => go({ screen: "priority", order, key: newKey() })} />
    </div>
  </div>`;
}
