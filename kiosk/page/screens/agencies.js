/** The first step of browsing: which agency. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { agencyName } from "../agency.js";
import { Loading } from "../loading.js";
import { Paged } from "../paged.js";
import { go } from "../places.js";
import { lineOf, useLoaded } from "../server.js";

/** @param {{agency: import("../places.js").Agency}} props */
function Tile({ agency }) {
  const line = lineOf(agency.line);
  const closed = line?.open === false;
  const { official, translated } = agencyName(agency.name);
  return html`<button type="button" class="tile" data-agency=${agency.name} data-closed=${closed}
    ontap=${() => go({ screen: "fields", agency, page: 0 })}>
    <span class="letter">${agency.line}</span>
    <span><b lang="vi">${official}</b>${translated && html`<small>${translated}</small>`}
      <small class="state">${closed ? t("line.closed") : line ? t("line.waiting", { n: line.waiting }) : ""}</small></span>
  </button>`;
}

/** @param {{here: Extract<import("../places.js").Place, {screen: "agencies"}>}} props */
export function Agencies({ here }) {
  const { value, failed } = useLoaded("/api/v1/agencies");
  return html`<h1>${t("browse.agency")}</h1>
    ${value
      ? html`<${Paged} kind="tiles" items=${value.items} page=${here.page} row=${(/** @type {any} */ agency) => html`<${Tile} agency=${agency} />`} />`
      : html`<${Loading} failed=${failed} />`}`;
}
