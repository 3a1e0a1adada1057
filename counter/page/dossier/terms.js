/** Sets, fee, how the result goes back, and the note. */

import { address, dossierNote } from "/assets/js/limits.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { edit } from "./draft.js";
import { Field } from "./field.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./draft.js").ReturnBy} ReturnBy */

/** @type {ReturnBy[]} */
const ways = ["counter", "post", "online"];

/**
 * Đồng with a point every three digits.
 * @param {string} digits
 */
const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** @param {{now: Draft}} props */
export function Terms({ now }) {
  /** @param {string} value */
  const digits = (value) => value.replace(/\D/g, "");
  const unknown = now.procedure && now.procedure.fee_vnd === null;
  return html`
    <fieldset class="part">
      <legend>${t("dossier.terms")}</legend>
      <div class="grid">
        <${Field}
          label=${t("dossier.sets")}
          path="sets"
          value=${now.sets}
          mode="numeric"
          limit=${2}
          onValue=${(/** @type {string} */ v) => edit({ sets: digits(v) }, "sets")}
        />
        <${Field}
          label=${t("dossier.fee")}
          path="fee_vnd"
          value=${now.fee}
          mode="numeric"
          limit=${13}
          hint=${now.fee === "" ? (unknown ? t("dossier.fee.unknown") : "") : t("dossier.fee.reads", { n: grouped(now.fee) })}
          onValue=${(/** @type {string} */ v) => edit({ fee: digits(v) }, "fee_vnd")}
        />
        <${Return} now=${now} />
        ${
          now.return_by === "post" &&
          html`
            <${Field}
              label=${t("dossier.post_address")}
              path="post_address"
              wide="wide"
              limit=${address}
              value=${now.post_address}
              onValue=${(/** @type {string} */ v) => edit({ post_address: v }, "post_address")}
            />
          `
        }
        <${Field}
          label=${t("dossier.note")}
          path="note"
          wide="wide"
          limit=${dossierNote}
          lines=${2}
          value=${now.note}
          onValue=${(/** @type {string} */ v) => edit({ note: v }, "note")}
        />
      </div>
    </fieldset>
  `;
}

/** @param {{now: Draft}} props */
function Return({ now }) {
  /** By post the applicant's address is the likely one; the clerk sees it and can change it. */
  const choose = (/** @type {ReturnBy} */ way) =>
    edit(
      { return_by: way, post_address: way === "post" ? now.post_address || now.applicant.address : now.post_address },
      "return_by",
    );
  return html`
    <div class="field wide" role="radiogroup" aria-label=${t("dossier.return")}>
      <span>${t("dossier.return")}</span>
      <div class="ways">
        ${ways.map(
          (way) => html`
            <label key=${way} class="way">
              <input
                type="radio"
                name="return_by"
                data-field="return_by"
                value=${way}
                checked=${now.return_by === way}
                onChange=${() => choose(way)}
              />
              <span>${t(`dossier.return.${way}`)}</span>
            </label>
          `,
        )}
      </div>
    </div>
  `;
}
