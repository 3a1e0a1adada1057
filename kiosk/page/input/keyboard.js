/** The on-screen keyboard: a row of tones and Vietnamese letters over the usual ones; numbers as a pad of their own. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

const letters = [
  ["sac", "huyen", "hoi", "nga", "nang", "ă", "â", "đ", "ê", "ô", "ơ", "ư"],
  [..."qwertyuiop"],
  [..."asdfghjkl"],
  ["123", ..."zxcvbnm", "backspace"],
  ["telex", "left", "space", "right", "enter"],
];

const digits = [["1", "2", "3", "-"], ["4", "5", "6", "/"], ["7", "8", "9", "."], ["abc", "0", "space", "backspace"], ["left", "right", "enter"]];

const pad = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["clear", "0", "backspace"]];

/** The letters and digits of a check-in code, without those that are taken for one another. */
const code = [[..."23456789"], [..."ABCDEFGH"], [..."JKLMNPQR"], [..."STUVWXYZ"], ["clear", "backspace"]];

/** What a tone's key shows. @type {Record<string, string>} */
const tones = { sac: "á", huyen: "à", hoi: "ả", nga: "ã", nang: "ạ" };

/** Keys that show a sign. @type {Record<string, string>} */
const signs = { backspace: "delete", left: "arrow-left", right: "arrow-right" };

/** Which family a key belongs to, for its look. @param {string} key */
function sort(key) {
  if ("ăâđêôơư".includes(key)) return "vowel";
  if (key === "space" || key === "enter" || key === "telex") return key;
  if (key === "left" || key === "right") return "caret";
  return key.length === 1 || key in tones ? "letter" : "function";
}

/** @param {{name: string, telex: boolean}} props */
function Face({ name, telex }) {
  if (name in signs) return html`<${Icon} name=${signs[name]} />`;
  if (name === "space") return t("key.space");
  if (name === "clear") return t("find.clear");
  if (name === "enter") return t("key.enter");
  if (name === "telex") return t(telex ? "key.telex.on" : "key.telex.off");
  return tones[name] ?? name;
}

/** @param {string} key spoken name of a key whose face does not say it */
const label = (key) => (key in signs || key in tones ? t(`key.${key}`) : undefined);

/** A keyboard is one stop of the Tab key; the arrows go from key to key. @param {string[][]} rows */
const first = (rows) => (rows[0][0] === "sac" ? "q" : rows[0][0]);

/**
 * @param {{rows: string[][], press: (key: string) => void, telex?: boolean, name: string}} props
 */
function Keys({ rows, press, telex = false, name }) {
  return html`<div class="keyboard" role="group" aria-label=${t("key.board")} data-keyboard=${name}
    data-silent=${name === "pad" ? "" : undefined}>
    ${rows.map((row, i) => html`<div class="keys" key=${i}>
      ${row.map((key) => html`<button type="button" class="key" key=${key} data-key=${key} data-sort=${sort(key)}
        tabindex=${key === first(rows) ? undefined : "-1"} lang=${sort(key) === "vowel" || key in tones ? "vi" : undefined}
        aria-label=${label(key)} aria-pressed=${key === "telex" ? String(telex) : undefined}
        ontap=${() => press(key)}><${Face} name=${key} telex=${telex} /></button>`)}
    </div>`)}
  </div>`;
}

/**
 * The keyboard of a text field.
 * @param {{typing: import("./keyboard-typing.js").Typing}} props
 */
export const Keyboard = ({ typing: { press, telex, numbers } }) =>
  html`<${Keys} name=${numbers ? "numbers" : "letters"} rows=${numbers ? digits : letters} press=${press} telex=${telex} />`;

/** Numbers alone: pairing codes and PINs, which are never read aloud. @param {{press: (key: string) => void}} props */
export const NumberPad = ({ press }) => html`<${Keys} name="pad" rows=${pad} press=${press} />`;

/** The keys of a check-in code. @param {{press: (key: string) => void}} props */
export const CodePad = ({ press }) => html`<${Keys} name="code" rows=${code} press=${press} />`;
