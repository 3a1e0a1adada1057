/** One field of the dossier form: its name, the input, and below it what is wrong or what looks odd. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { faults } from "./draft.js";

/**
 * @typedef {object} FieldProps
 * @property {string} label
 * @property {string} path the field's name in the protocol, for instance applicant.name
 * @property {string} value
 * @property {(value: string) => void} onValue
 * @property {string} [hint] shown when nothing is wrong: a doubt, never a refusal
 * @property {string} [wide] extra class
 * @property {string} [mode] inputmode
 * @property {number} [limit] longest text
 * @property {number} [lines] more than one line
 */

/** @param {FieldProps} props */
export function Field({ label, path, value, onValue, hint, wide = "", mode, limit = 200, lines }) {
  const fault = faults.value[path];
  const said = `said-${path}`;
  const common = {
    "data-field": path,
    value,
    maxlength: limit,
    autocomplete: "off",
    spellcheck: false,
    "aria-invalid": fault ? "true" : undefined,
    "aria-describedby": fault || hint ? said : undefined,
    onInput: (/** @type {InputEvent} */ e) => onValue(/** @type {HTMLInputElement} */ (e.target).value),
  };
  return html`
    <label class=${`field ${wide}`}>
      <span>${label}</span>
      ${
        lines
          ? html`<textarea rows=${lines} ...${common}></textarea>`
          : html`<input inputmode=${mode} ...${common} />`
      }
      <${Said} id=${said} fault=${fault} hint=${hint} />
    </label>
  `;
}

/** @param {{id: string, fault?: string, hint?: string}} props */
export function Said({ id, fault, hint }) {
  if (!fault && !hint) return null;
  return html`
    <small id=${id} class=${fault ? "fault" : "doubt"} data-fault=${fault ? "" : undefined}>
      <${Icon} name=${fault ? "triangle-alert" : "info"} />
      ${fault || hint}
    </small>
  `;
}
