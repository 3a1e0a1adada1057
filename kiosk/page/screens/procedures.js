/** The third step of browsing: the procedures of a field. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Crumb, agencyName } from "../parts/agency.js";
import { Back, Bar, First } from "../parts/bar.js";
import { Loading } from "../parts/notice.js";
import { Paged } from "../parts/paged.js";
import { ProcedureRow } from "../parts/row.js";
import { useLoaded } from "../server/server.js";

/** The largest field has 61 procedures. */
const limit = 200;

/** @param {{here: Extract<import("../places.js").Place, {screen: "procedures"}>}} props */
export function Procedures({ here: { agency, field, page } }) {
  const { official, translated } = agencyName(agency);
  const query = new URLSearchParams({ agency, field, limit: String(limit) });
  const { value, failed } = useLoaded(`/api/v1/procedures?${query}`);
  return html`<div class="heading"><${Crumb} line=${value?.items[0]?.line} parts=${[official, translated, field]} /><h1>${t("browse.procedure")}</h1></div>
    ${value
      ? html`<${Paged} kind="rows" items=${value.items} page=${page} lead=${html`<${Back} /><${First} />`}
          row=${(/** @type {import("/assets/js/wire.d.ts").kiosk.FoundProcedure} */ item) => html`<${ProcedureRow} procedure=${item} query="" />`} />`
      : html`<${Loading} failed=${failed} /><${Bar} />`}`;
}
