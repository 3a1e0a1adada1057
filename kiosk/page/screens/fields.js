/** The second step of browsing: which field of an agency, or a number at its counters without knowing more. */

import { newKey } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Crumb, agencyName } from "../agency.js";
import { Paged } from "../paged.js";
import { go } from "../places.js";
import { lineOf } from "../server.js";
import { waitWords } from "/assets/js/wait.js";

/** @param {{here: Extract<import("../places.js").Place, {screen: "fields"}>}} props */
export function Fields({ here: { agency, page } }) {
  const line = lineOf(agency.line);
  const { official, translated } = agencyName(agency.name);
  const order = { line: agency.line, title: translated ?? official };
  const tile = (/** @type {{name: string, count: number}} */ field) => html`<button type="button" class="tile" data-field=${field.name}
    ontap=${() => go({ screen: "procedures", agency: agency.name, field: field.name, page: 0 })}>
    <span><b lang="vi">${field.name}</b><small>${t("browse.count", { n: field.count })}</small></span></button>`;
  return html`<div class="heading"><${Crumb} line=${agency.line} parts=${[official, translated]} /><h1>${t("browse.field")}</h1></div>
    <${Paged} kind="tiles" items=${agency.fields} page=${page} row=${tile} />
    <button type="button" class="find" data-go="unsure" ontap=${() => go({ screen: "priority", order, key: newKey() })}>
      <${Icon} name="circle-help" /><span><b>${t("browse.unsure")}</b>
      ${line && html`<small>${t("line.waiting", { n: line.waiting })} · ${t(...waitWords(line.wait))}</small>`}</span>
    </button>`;
}
