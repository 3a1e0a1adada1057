/** The second step of browsing: which field of an agency, or a number at its counters without knowing more. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { waitWords } from "/assets/js/wait.js";
import { Crumb, agencyName } from "../parts/agency.js";
import { Back, First } from "../parts/bar.js";
import { request } from "../ticket/order.js";
import { Paged } from "../parts/paged.js";
import { go } from "../places.js";
import { lineOf, numbersNow } from "../server/server.js";

/** @param {{here: Extract<import("../places.js").Place, {screen: "fields"}>}} props */
export function Fields({ here: { agency, page } }) {
  const line = lineOf(agency.line);
  const { official, translated } = agencyName(agency.name);
  const unsure = () => request({ line: agency.line, title: translated ?? official, procedures: [], visit: "question" });
  const tile = (/** @type {{name: string, count: number}} */ field) => html`<button type="button" class="tile" data-field=${field.name}
    ontap=${() => go({ screen: "procedures", agency: agency.name, field: field.name, page: 0 })}>
    <span><b lang="vi">${field.name}</b><small>${t("browse.count", { n: field.count })}</small></span></button>`;
  return html`<div class="heading"><${Crumb} line=${agency.line} parts=${[official, translated]} /><h1>${t("browse.field")}</h1></div>
    ${line && numbersNow.value && html`<button type="button" class="find" data-go="unsure" ontap=${unsure}>
      <${Icon} name="circle-help" /><span><b>${t("browse.unsure")}</b>
      <small>${t("line.waiting", { n: line.waiting })} · ${t(...waitWords(line.wait))}</small></span>
    </button>`}
    <${Paged} kind="tiles" items=${agency.fields} page=${page} row=${tile} lead=${html`<${Back} /><${First} />`} />`;
}
