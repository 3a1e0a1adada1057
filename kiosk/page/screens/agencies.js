/** The first step of browsing: which agency. A citizen with only a question gets a number for its counters here. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { agencyName } from "../parts/agency.js";
import { Back, First } from "../parts/bar.js";
import { shortWait } from "../parts/figures.js";
import { Action, Loading } from "../parts/notice.js";
import { request } from "../ticket/order.js";
import { Paged } from "../parts/paged.js";
import { go } from "../places.js";
import { closedWords } from "../ticket/quota.js";
import { lineOf, lineState, useLoaded } from "../server/server.js";

/** How a line stands, in a few words. @param {import("../server/server.js").Line | undefined} line */
function standing(line) {
  const state = lineState(line);
  if (!line || state === "not_now") return "";
  if (state !== "open") return t(closedWords(state, line.until));
  return `${t("line.people", { n: line.waiting })} · ${t(...shortWait(line.wait))}`;
}

/** @param {{agency: import("../places.js").Agency, question: boolean}} props */
function Tile({ agency, question }) {
  const line = lineOf(agency.line);
  const { official, translated } = agencyName(agency.name);
  const ask = () => request({ line: agency.line, title: translated ?? official, procedures: [], visit: "question" });
  return html`<button type="button" class="tile" data-agency=${agency.name} data-closed=${lineState(line) !== "open"}
    ontap=${question ? ask : () => go({ screen: "fields", agency, page: 0 })}>
    <span class="letter">${agency.line || "–"}</span>
    <span><b lang="vi">${official}</b>${translated && html`<small>${translated}</small>`}
      <small class="state">${agency.line ? standing(line) : t("line.elsewhere")}</small></span>
  </button>`;
}

/** @param {{here: Extract<import("../places.js").Place, {screen: "agencies"}>}} props */
export function Agencies({ here: { page, question } }) {
  const { value, failed } = useLoaded("/api/v1/agencies");
  const lead = html`<${Back} />
    <${Action} icon="search" go="search" label=${t("home.find")} tap=${() => go({ screen: "search", query: "", page: 0 })} />`;
  // A citizen with a question is sent to counters: an agency without any gets no tile.
  const items = value && (question ? value.items.filter(({ line }) => line) : value.items);
  return html`<h1>${t(question ? "browse.ask" : "browse.agency")}</h1>
    ${items
      ? html`<${Paged} kind="tiles" items=${items} page=${page} lead=${lead}
          row=${(/** @type {import("../places.js").Agency} */ agency) => html`<${Tile} agency=${agency} question=${question} />`} />`
      : html`<${Loading} failed=${failed} /><nav class="bar" data-alone="true">${lead}<${First} /></nav>`}`;
}
