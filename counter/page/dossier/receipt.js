/** The slip of a dossier that was lodged just now: its code, its day, its place in the book, and the receipt to print. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useRef } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { openDraft } from "./draft.js";
import { lodged } from "./lodge.js";

/**
 * Where the receipt (form 01) of a dossier is.
 * @param {string} code
 */
export const receiptOf = (code) => `/api/v1/dossiers/${encodeURIComponent(code)}/receipt.pdf`;

/** @param {string} code */
function print(code) {
  const page = window.open(receiptOf(code));
  page?.addEventListener("load", () => page.print());
}

export function Receipt() {
  const open = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => open.current?.focus(), []);
  const now = lodged.value;
  if (!now) return null;
  const due = now.due_at && new Date(now.due_at);
  const another = () => {
    lodged.value = null;
    openDraft();
  };
  return html`
    <div class="lodged" role="status">
      <p class="lodged-state">
        <${Icon} name="circle-check" />
        ${t("receipt.done")}
      </p>
      <p class="num lodged-code" data-dossier-code=${now.code}>${now.code}</p>
      <dl>
        <dt>${t("receipt.due")}</dt>
        <dd data-due=${now.due_at ?? ""}>
          ${
            due
              ? html`
                  <b>${longDate(due, language.value)}</b>
                  , ${hm(due)}
                `
              : t("receipt.due.unknown")
          }
        </dd>
        <dt>${t("receipt.book")}</dt>
        <dd data-book>${t("receipt.book.place", { volume: now.book.volume, number: now.book.number })}</dd>
      </dl>
      <p class="lodged-acts">
        <a
          class="button red"
          ref=${open}
          href=${receiptOf(now.code)}
          target="_blank"
          rel="noopener"
          data-receipt=${now.code}
        >
          <${Icon} name="file-text" />
          ${t("receipt.open")}
        </a>
        <button type="button" class="button" data-act="print" onClick=${() => print(now.code)}>
          <${Icon} name="printer" />
          ${t("receipt.print")}
        </button>
        <button type="button" class="button" data-act="another" onClick=${another}>
          <${Icon} name="plus" />
          ${t("receipt.another")}
        </button>
        <button type="button" class="button" data-act="close-receipt" onClick=${() => (lodged.value = null)}>
          ${t("staff.close")}
          <kbd>Esc</kbd>
        </button>
      </p>
    </div>
  `;
}
