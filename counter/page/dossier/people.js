/** Who hands the dossier in, and whose it is when that is somebody else. */

import * as limits from "/assets/js/limits.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { CardStrip } from "./card-strip.js";
import { oddEmail, oddNumber, oddPhone } from "./doubts.js";
import { edit } from "./draft.js";
import { Field } from "./field.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./draft.js").Person} Person */

/** @param {{now: Draft}} props */
export function People({ now }) {
  const swap = () => edit({ other_owner: !now.other_owner });
  return html`
    <fieldset class="part">
      <legend>${t("dossier.applicant")}</legend>
      <${CardStrip} />
      <${PersonFields} who="applicant" person=${now.applicant} />
      <label class="tick">
        <input type="checkbox" data-field="other_owner" checked=${now.other_owner} onChange=${swap} />
        <span>${t("dossier.other_owner")}</span>
      </label>
    </fieldset>
    ${
      now.other_owner &&
      html`
        <fieldset class="part">
          <legend>${t("dossier.owner")}</legend>
          <${PersonFields} who="owner" person=${now.owner} />
        </fieldset>
      `
    }
  `;
}

/** @param {{who: "applicant" | "owner", person: Person}} props */
function PersonFields({ who, person }) {
  /** @param {keyof Person} part */
  const field = (part) => ({
    label: t(`dossier.${part}`),
    path: `${who}.${part}`,
    value: person[part],
    onValue: (/** @type {string} */ value) =>
      edit(/** @type {Partial<Draft>} */ ({ [who]: { ...person, [part]: value } }), `${who}.${part}`),
  });
  return html`
    <div class="grid">
      <${Field} ...${field("name")} wide="wide" limit=${limits.personName} />
      <${Field} ...${field("id_number")} mode="numeric" limit=${20} hint=${doubtNumber(person.id_number)} />
      <${Field}
        ...${field("phone")}
        mode="tel"
        limit=${20}
        hint=${oddPhone(person.phone) ? t("dossier.phone.doubt") : ""}
      />
      <${Field} ...${field("address")} wide="wide" limit=${limits.address} />
      <${Field}
        ...${field("email")}
        wide="wide"
        mode="email"
        limit=${limits.email}
        hint=${oddEmail(person.email) ? t("dossier.email.doubt") : ""}
      />
    </div>
  `;
}

/** @param {string} typed */
const doubtNumber = (typed) => (oddNumber(typed) ? t("dossier.id_number.doubt", { n: oddNumber(typed) }) : "");
