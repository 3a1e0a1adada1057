/** What to bring: a list that can be ticked, printed, and taken away on a phone. */

import { Icon } from "/assets/js/icons.js";
import { postOnce } from "/assets/js/once.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { neighbours } from "./neighbours.js";
import { Action } from "./notice.js";
import { Paged } from "./paged.js";
import { amend, place } from "../places.js";
import { lengthOf } from "./row.js";
import { desk, note, reachable } from "../server/server.js";
import { onMessage } from "../server/socket.js";

/** @typedef {Extract<import("../places.js").Place, {screen: "procedure"}>} Here */
/** @typedef {Pick<import("/assets/js/wire.d.ts").kiosk.ProcedureResponse, "code" | "documents">} Procedure */

/** @param {Here} here @param {number} index */
function tick({ ticked }, index) {
  amend({ ticked: ticked.includes(index) ? ticked.filter((i) => i !== index) : [...ticked, index] });
}

/** @param {{document: {name: string, originals: number, copies: number}, index: number, here: Here}} props */
function Document({ document: { name, originals, copies }, index, here }) {
  const had = here.ticked.includes(index);
  return html`<button type="button" class="doc" role="checkbox" aria-checked=${had} data-length=${lengthOf(name)} data-document=${index + 1}
    ontap=${() => tick(here, index)}>
    <span class="n">${had ? html`<${Icon} name="check" />` : index + 1}</span><span lang="vi">${name}</span>
    ${(originals > 0 || copies > 0) && html`<span class="kinds">
      ${originals > 0 && html`<em data-kind="original">${t("doc.original", { n: originals })}</em>`}
      ${copies > 0 && html`<em>${t("doc.copy", { n: copies })}</em>`}</span>`}
  </button>`;
}

/** @param {string} procedure @param {number[]} ticked */
async function print(procedure, ticked) {
  amend({ said: "list.printing" });
  let said = "list.printed";
  try {
    const { state } = await postOnce("/api/v1/kiosk/print-list", { procedure, ticked });
    if (state !== "printed") said = "list.late";
  } catch (error) {
    note(error);
    said = "list.unprinted";
  }
  const here = place.peek();
  if (here.screen === "procedure" && here.code === procedure) amend({ said });
}

/** A list that took longer than the question for it waited: its outcome, if its citizen is still there. */
export function followLists() {
  onMessage((message) => {
    const here = place.peek();
    if (message.kind !== "list" || here.screen !== "procedure" || here.code !== message.procedure || here.said !== "list.late") return;
    amend({ said: message.printed ? "list.printed" : "list.unprinted" });
  });
}

/** The list's code for a phone, in the place of the list. @param {{code: string}} props */
const OnPhone = ({ code }) => html`<div class="qr"><img src=${`/api/v1/procedures/${encodeURIComponent(code)}/qr.svg`} alt=${t("list.qr.alt")} width="270" height="270" />
  <div><b>${t("list.qr")}</b><p>${t("list.qr.sub")}</p></div></div>`;

/** @param {{procedure: Procedure, here: Here}} props */
function Ways({ procedure, here }) {
  if (!reachable.value || !procedure.documents?.length) return null;
  const printing = desk.value?.kiosk.printing;
  const prints = printing === "network" || printing === "agent";
  return html`<div class="ways">
    ${prints && html`<${Action} icon="printer" go="print-list" label=${t("proc.print")} disabled=${here.said === "list.printing"}
      tap=${() => print(procedure.code, here.ticked)} />`}
    <${Action} icon=${here.phone ? "clipboard-check" : "qr-code"} go="list-phone" label=${t(here.phone ? "proc.list" : "proc.phone")}
      tap=${() => amend({ phone: !here.phone })} /></div>
    ${here.said && html`<p class="count" role="status">${t(here.said)}${here.said === "list.unprinted" && neighbours()}</p>`}`;
}

/** @param {{procedure: Procedure, here: Here}} props */
export function Checklist({ procedure, here }) {
  const documents = procedure.documents ?? [];
  return html`<section class="documents">
    <h2><${Icon} name="clipboard-check" /><span>${t("proc.docs")}${documents.length > 0 && html`<small>${t("proc.docs.tick")}</small>`}</span></h2>
    ${here.phone
      ? html`<${OnPhone} code=${procedure.code} />`
      : documents.length > 0
        ? html`<${Paged} kind="docs" items=${documents} page=${here.page}
            row=${(/** @type {import("/assets/js/wire.d.ts").catalog.Document} */ item, /** @type {number} */ i) => html`<${Document} document=${item} index=${i} here=${here} />`} />`
        : html`<p class="ask"><${Icon} name="circle-help" />${t("proc.ask")}</p>`}
    <${Ways} procedure=${procedure} here=${here} />
  </section>`;
}
