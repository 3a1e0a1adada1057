/** The last question: ordinary, or one of the groups that this office has. One tap takes the number. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { waitWords } from "/assets/js/wait.js";
import { Crumb } from "../parts/agency.js";
import { Bar } from "../parts/bar.js";
import { card } from "../ticket/card.js";
import { takeNumber } from "../ticket/issue.js";
import { Action } from "../parts/notice.js";
import { groups, most } from "../ticket/order.js";
import { busy, go } from "../places.js";
import { desk, lineOf } from "../server/server.js";

/** The groups' pictograms. @type {Record<string, string>} */
const pictures = { elderly: "old", disabled: "wheelchair", pregnant: "pregnant", child: "parent", merit: "medal", ill: "heart-pulse" };

/** Groups that need a second line to be understood. */
const explained = new Set(["elderly", "disabled", "child", "merit", "ill"]);

/** @param {{group: string, take: (group: string) => void, meant: boolean}} props meant: the card suggests it */
const Group = ({ group, take, meant }) => html`<button type="button" class="tile" data-priority=${group} data-meant=${meant}
  disabled=${busy.value} ontap=${() => take(group)}>
  <span class="picture"><${Icon} name=${pictures[group]} /></span>
  <span><b>${t(`prio.${group}`)}</b>${meant ? html`<small>${t("prio.meant")}</small>` : explained.has(group) && html`<small>${t(`prio.${group}.sub`)}</small>`}</span>
</button>`;

/** @param {{here: Extract<import("../places.js").Place, {screen: "priority"}>}} props */
export function Priority({ here: { order, key } }) {
  const line = lineOf(order.line);
  const take = (/** @type {string} */ group) => takeNumber(order, group, key);
  const { length } = order.procedures;
  const another = desk.value && length > 0 && length < most;
  return html`<div class="heading"><${Crumb} line=${order.line} parts=${[order.title, length > 1 ? t("tk.more", { n: length - 1 }) : null]} /><h1>${t("prio.ask")}</h1></div>
    ${card.value && html`<p class="note" data-mood="info" data-card data-silent><${Icon} name="id-card" /><span>${t("card.read", { n: card.value.number })}</span></p>`}
    <button type="button" class="ordinary" data-priority="ordinary" disabled=${busy.value} ontap=${() => take("")}>
      <${Icon} name="ticket" /><span><b>${t("prio.no")}</b>
      ${line && html`<small>${t("line.waiting", { n: line.waiting })} · ${t(...waitWords(line.wait))}</small>`}</span>
      <span class="on"><${Icon} name="arrow-right" /></span>
    </button>
    <p class="divide">${t("prio.yes")}</p>
    <div class="groups" data-count=${groups().length}>
      ${groups().map((group) => html`<${Group} key=${group} group=${group} take=${take} meant=${card.value?.suggested_priority === group} />`)}
    </div>
    <p class="note" data-mood="warn"><${Icon} name="info" /><span>${t("prio.note")}</span></p>
    <${Bar}>${another && html`<${Action} icon="plus" go="another" label=${t("prio.another")} disabled=${busy.value}
      tap=${() => go({ screen: "search", query: "", page: 0 })} />`}<//>`;
}
