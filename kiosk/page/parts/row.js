/** One procedure in a list: its whole name, however long, and where it belongs. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { shortWait } from "./figures.js";
import { highlight } from "../server/fold.js";
import { go } from "../places.js";
import { lineOf } from "../server/server.js";

/**
 * Long names are set smaller, so that more than one fits on a page.
 * @param {string} name
 * @returns {"short" | "long" | "longer"}
 */
export function lengthOf(name) {
  if (name.length > 150) return "longer";
  return name.length > 80 ? "long" : "short";
}

/** @param {string} code */
export const openProcedure = (code) => go({ screen: "procedure", code, page: 0, ticked: [], phone: false, said: "" });

/** @param {{procedure: import("/assets/js/wire.d.ts").kiosk.FoundProcedure, query: string}} props query: what is marked in the name, "" while browsing */
export function ProcedureRow({ procedure, query }) {
  const { code, name, line, field, agency, matched } = procedure;
  const found = lineOf(line);
  return html`<button type="button" class="row" data-procedure=${code} data-length=${lengthOf(name)} ontap=${() => openProcedure(code)}>
    <span class="letter">${line || "–"}</span>
    <span lang="vi"><b>${highlight(name, query).map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</b>
      ${query !== "" && html`<small>${matched ? `“${matched}” · ` : ""}${agency} · ${field}</small>`}</span>
    ${query !== "" && found?.wait && html`<span class="wait"><b class="num">${t(...shortWait(found.wait))}</b><small>${t("find.wait")}</small></span>`}
  </button>`;
}
