/** What belongs to the visit in hand: the dossiers that were lodged in it, and how it ends. */

import { Icon } from "/assets/js/icons.js";
import { lostSince } from "/assets/js/lost.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { outcome } from "../act.js";
import { desk } from "../desk.js";
import { openDraft } from "../dossier/draft.js";
import { mark } from "./keys.js";
import { receiptOf } from "../dossier/receipt.js";

/** @type {{result: import("./keymap.js").Outcome, key: string}[]} */
const results = [
  { result: "served", key: "7" },
  { result: "missing_documents", key: "8" },
  { result: "guidance_only", key: "9" },
];

export function Visit() {
  const codes = desk.value?.dossiers ?? [];
  const held = desk.value?.ticket;
  return html`
    <section class="pane visit">
      <h2>
        <${Icon} name="file-text" />
        ${t("visit.title")}
      </h2>
      <div class="visit-dossiers">
        <button type="button" class="button" data-act="lodge" disabled=${lostSince.value !== null} onClick=${openDraft}>
          <${Icon} name="plus" />
          ${t(held ? "visit.lodge" : "visit.lodge.no_ticket")}
          <kbd>F10</kbd>
        </button>
        ${codes.map(
          (code) => html`
            <a
              key=${code}
              class="tag done num"
              href=${receiptOf(code)}
              target="_blank"
              rel="noopener"
              data-lodged=${code}
            >
              <${Icon} name="printer" />
              ${code}
            </a>
          `,
        )}
      </div>
      ${
        held &&
        html`
          <div class="visit-end" role="group" aria-label=${t("visit.result")}>
            <span>${t("visit.result")}</span>
            ${results.map(
              ({ result, key }) => html`
                <button
                  type="button"
                  key=${result}
                  class="tag plain"
                  data-outcome=${result}
                  aria-pressed=${outcome.value === result}
                  onMouseDown=${(/** @type {Event} */ e) => e.preventDefault()}
                  onClick=${() => mark(result)}
                >
                  ${outcome.value === result && html`<${Icon} name="check" />`}${t(`outcome.${result}`)}
                  <kbd>${key}</kbd>
                </button>
              `,
            )}
            <p class="quiet">${t("visit.result.help")}</p>
          </div>
        `
      }
    </section>
  `;
}
