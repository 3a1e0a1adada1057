/** What comes with something that happens in a life: its procedures, in groups. */

import { Icon } from "/assets/js/icons.js";
import { html, useMemo } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Back, First } from "../parts/bar.js";
import { events, own } from "../server/life.js";
import { Paged } from "../parts/paged.js";
import { lengthOf, openProcedure } from "../parts/row.js";

/** More than these fit on no page. */
const most = 20;

/** @typedef {{title: Record<string, string> | null} | {code: string, name: string}} Row the heading of a group, or a procedure */

/**
 * What people come for most stands first, whatever its group: nobody should have to turn a page for it. Names of like
 * length side by side need the least room.
 * @param {import("../server/life.js").Event | undefined} event
 * @returns {Row[]}
 */
function rowsOf(event) {
  const groups = event?.groups ?? [];
  const common = groups.flatMap(({ procedures }) => procedures.filter((p) => p.common)).sort((a, b) => a.name.length - b.name.length);
  const rest = groups.map(({ title, procedures }) => ({ title, procedures: procedures.filter((p) => !p.common) }));
  const all = common.length > 0 && common.length < most ? [{ title: null, procedures: common }, ...rest] : groups;
  return all.flatMap(({ title, procedures }) => (procedures.length > 0 ? [{ title }, ...procedures] : []));
}

/** @param {Row} row */
const heads = (row) => "title" in row;

/** @param {{row: Row}} props */
function LifeRow({ row }) {
  if ("title" in row) return html`<h2>${row.title ? own(row.title) : t("life.common")}</h2>`;
  return html`<button type="button" class="row" data-procedure=${row.code} data-length=${lengthOf(row.name)} ontap=${() => openProcedure(row.code)}>
    <b lang="vi">${row.name}</b></button>`;
}

/** @param {{here: Extract<import("../places.js").Place, {screen: "life"}>}} props */
export function Life({ here: { id, page } }) {
  const event = events.value.find((e) => e.id === id);
  const rows = useMemo(() => rowsOf(event), [event]);
  return html`<div class="heading"><p class="crumb"><${Icon} name=${event?.icon ?? "info"} /><span>${own(event?.sub)}</span></p>
      <h1>${own(event?.title)}</h1></div>
    <${Paged} kind="lives" items=${rows} page=${page} row=${(/** @type {Row} */ row) => html`<${LifeRow} row=${row} />`}
      heads=${heads} lead=${html`<${Back} /><${First} />`} />`;
}
