/** Pads of a few keys for codes that are short enough to be typed with one finger. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @param {{rows: string[][], press: (key: string) => void, name: string}} props */
function Pad({ rows, press, name }) {
  return html`<div class="keyboard" role="group" aria-label=${t("key.board")} data-keyboard=${name}>
    ${rows.map((row, i) => html`<div class="keys" key=${i}>${row.map((key) => html`<button type="button" class="key" key=${key} data-key=${key}
      data-sort=${key.length === 1 ? "letter" : "function"} aria-label=${key === "backspace" ? t("key.backspace") : undefined} ontap=${() => press(key)}>
      ${key === "backspace" ? html`<${Icon} name="delete" />` : key === "clear" ? t("find.clear") : key}</button>`)}</div>`)}
  </div>`;
}

const digits = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]];

/** The keys of a dossier's code. @param {{press: (key: string) => void}} props */
export const DossierPad = ({ press }) =>
  html`<${Pad} name="dossier" press=${press} rows=${[[...digits[0], "H"], [...digits[1], "."], [...digits[2], "-"], ["clear", "0", "backspace"]]} />`;

/** The keys of a slip's number: the lines' letters and digits. @param {{letters: string[], press: (key: string) => void}} props */
export function NumberOfSlip({ letters, press }) {
  const all = [...new Set(letters.join(""))].sort();
  const half = Math.ceil(all.length / 2);
  return html`<${Pad} name="slip" press=${press} rows=${[all.slice(0, half), all.slice(half), ...digits, ["clear", "0", "backspace"]].filter((row) => row.length > 0)} />`;
}
