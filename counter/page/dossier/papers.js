/** The documents that are on the desk, each with the number of originals, certified copies and plain copies. */

import { Icon } from "/assets/js/icons.js";
import { documentName } from "/assets/js/limits.js";
import { html, useEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { edit, faults, paper } from "./draft.js";
import { Said } from "./field.js";
import { handedIn } from "./request.js";

/** @typedef {import("./draft.js").Paper} Paper */
/** @typedef {"originals" | "certified" | "copies"} Kind */

/** The server takes no more. */
const mostRows = 100;

/** @type {Kind[]} */
const kinds = ["originals", "certified", "copies"];

/** @param {{papers: Paper[]}} props */
export function Papers({ papers }) {
  const table = useRef(/** @type {HTMLTableElement | null} */ (null));
  const added = useRef(false);
  const add = () => {
    added.current = true;
    edit({ papers: [...papers, { ...paper(), originals: "1" }] });
  };
  useEffect(() => {
    if (added.current)
      /** @type {HTMLElement | null | undefined} */ (
        table.current?.querySelector("tbody tr:last-child textarea")
      )?.focus();
    added.current = false;
  }, [papers.length]);
  return html`
    <fieldset class="part">
      <legend>${t("dossier.documents")}</legend>
      <table class="papers" ref=${table}>
        <thead>
          <tr>
            <th>${t("dossier.document")}</th>
            ${kinds.map(
              (k) => html`
                <th key=${k} class="count">${t(`dossier.${k}`)}</th>
              `,
            )}
            <th><span class="sr">${t("dossier.remove")}</span></th>
          </tr>
        </thead>
        <tbody>
          ${papers.map((p, i) => html`<${PaperRow} key=${p.key} papers=${papers} row=${i} />`)}
        </tbody>
      </table>
      <button
        type="button"
        class="button small"
        data-act="add-document"
        disabled=${papers.length >= mostRows}
        onClick=${add}
      >
        <${Icon} name="plus" />
        ${t("dossier.add")}
      </button>
    </fieldset>
  `;
}

/** @param {{papers: Paper[], row: number}} props */
function PaperRow({ papers, row }) {
  const mine = papers[row];
  const path = `documents.${row}.name`;
  const fault = faults.value[path] ?? kinds.map((k) => faults.value[`documents.${row}.${k}`]).find(Boolean);
  const doubt = mine.name && !handedIn(mine) ? t("dossier.not_handed_in") : "";
  /** @param {Partial<Paper>} change */
  const set = (change) => edit({ papers: papers.map((p, i) => (i === row ? { ...p, ...change } : p)) }, path);
  const remove = () => edit({ papers: papers.filter((_, i) => i !== row) });
  const valueOf = (/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).value;
  return html`
    <tr class=${doubt ? "absent" : ""}>
      <td>
        <textarea
          rows="1"
          data-field=${path}
          aria-label=${t("dossier.document")}
          maxlength=${documentName}
          value=${mine.name}
          spellcheck=${false}
          aria-invalid=${fault ? "true" : undefined}
          onKeyDown=${(/** @type {KeyboardEvent} */ e) => e.code === "Enter" && e.preventDefault()}
          onInput=${(/** @type {Event} */ e) => set({ name: valueOf(e) })}
        ></textarea>
        <${Said} id=${`said-${path}`} fault=${fault} hint=${doubt} />
      </td>
      ${kinds.map(
        (k) => html`
          <td key=${k} class="count">
            <input
              class="num"
              inputmode="numeric"
              maxlength="3"
              data-field=${`documents.${row}.${k}`}
              aria-label=${`${t(`dossier.${k}`)}, ${mine.name}`}
              value=${mine[k]}
              autocomplete="off"
              onFocus=${(/** @type {FocusEvent} */ e) => /** @type {HTMLInputElement} */ (e.target).select()}
              onInput=${(/** @type {Event} */ e) => set({ [k]: valueOf(e).replace(/\D/g, "") })}
            />
          </td>
        `,
      )}
      <td>
        <button
          type="button"
          class="button icon"
          aria-label=${`${t("dossier.remove")}: ${mine.name}`}
          onClick=${remove}
        >
          <${Icon} name="x" />
        </button>
      </td>
    </tr>
  `;
}
