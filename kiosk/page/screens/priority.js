/** The last question: ordinary, or one of the six groups. One tap takes the number. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Crumb } from "../agency.js";
import { takeNumber } from "../issue.js";
import { busy } from "../places.js";
import { lineOf } from "../server.js";
import { waitWords } from "/assets/js/wait.js";

/** The groups of the API and their pictograms. @type {[string, string][]} */
const groups = [["elderly", "old"], ["disabled", "wheelchair"], ["pregnant", "pregnant"], ["child", "parent"],
  ["merit", "medal"], ["ill", "heart-pulse"]];

/** Groups that need a second line to be understood. */
const explained = new Set(["elderly", "disabled", "child", "merit", "ill"]);

/** @param {{here: Extract<import("../places.js").Place, {screen: "priority"}>}} props */
export function Priority({ here: { order, key } }) {
  const line = lineOf(order.line);
  const take = (/** @type {string} */ group) => takeNumber(order, group, key);
  return html`<div class="heading"><${Crumb} line=${order.line} parts=${[order.title]} /><h1>${t("prio.ask")}</h1></div>
    <button type="button" class="ordinary" data-priority="ordinary" disabled=${busy.value} ontap=${() => take("")}>
      <${Icon} name="ticket" /><span><b>${t("prio.no")}</b>
      ${line && html`<small>${t("line.waiting", { n: line.waiting })} · ${t(...waitWords(line.wait))}</small>`}</span>
      <span class="on"><${Icon} name="arrow-right" /></span>
    </button>
    <p class="divide">${t("prio.yes")}</p>
    <div class="groups">
      ${groups.map(([group, icon]) => html`<button type="button" class="tile" key=${group} data-priority=${group}
        disabled=${busy.value} ontap=${() => take(group)}>
        <span class="picture"><${Icon} name=${icon} /></span>
        <span><b>${t(`prio.${group}`)}</b>${explained.has(group) && html`<small>${t(`prio.${group}.sub`)}</small>`}</span>
      </button>`)}
    </div>
    <p class="note" data-mood="warn"><${Icon} name="id-card" /><span>${t("prio.note")}</span></p>`;
}
