/** One procedure in a list: its whole name, however long, and where it belongs. */

import { html } from "/assets/js/preact.js";
import { highlight } from "./fold.js";
import { go } from "./places.js";

/**
 * Long names are set smaller, so that more than one fits on a page.
 * @param {string} name
 * @returns {"short" | "long" | "longer"}
 */
export function lengthOf(name) {
  if (name.length > 150) return "longer";
  return name.length > 80 ? "long" : "short";
}

/** @param {{procedure: any, query: string}} props query: what is marked in the name */
export function ProcedureRow({ procedure, query }) {
  const { code, name, line, field, agency } = procedure;
  return html`<button type="button" class="row" data-procedure=${code} data-length=${lengthOf(name)}
    ontap=${() => go({ screen: "procedure", code, page: 0 })}>
    <span class="letter">${line}</span>
    <span lang="vi"><b>${highlight(name, query).map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</b>
      ${query !== "" && html`<small>${agency} · ${field}</small>`}</span>
  </button>`;
}
