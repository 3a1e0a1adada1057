/** The on-screen keyboard: a row of tones and Vietnamese letters over the usual ones; numbers as a pad of their own. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

const letters = [
  ["sac", "huyen", "hoi", "nga", "nang", "ă", "â", "đ", "ê", "ô", "ơ", "ư"],
  [..."qwertyuiop"],
  [..."asdfghjkl"],
  ["123", ..."zxcvbnm", "backspace"],
  ["telex", "space"],
];

const digits = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["abc", "0", "backspace"], [".", "-", "/", "space"]];

const pad = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["clear", "0", "backspace"]];

/** The letters and digits of a check-in code, without those that are taken for one another. */
const code = [[..."23456789"], [..."ABCDEFGH"], [..."JKLMNPQR"], [..."STUVWXYZ"], ["clear", "backspace"]];

/** What a tone's key shows. @type {Record<string, string>} */
const tones = { sac: "á", huyen: "à", hoi: "ả", nga: "ã", nang: "ạ" };

/** Which family a key belongs to, for its look. @param {string} key */
function sort(key) {
  if ("ăâđêôơư".includes(key)) return "vowel";
  if (key === "space") return "space";
  return key.length === 1 || key in tones ? "letter" : "function";
}

/** @param {{name: string, telex: boolean}} props */
function Face({ name, telex }) {
  if (name === "backspace") return html`<${Icon} name="delete" />`;
  if (name === "space") return t("key.space");
  if (name === "clear") return t("find.clear");
  if (name === "telex") return t(telex ? "key.telex.on" : "key.telex.off");
  return tones[name] ?? name;
}

/** @param {string} key spoken name of a key whose face does not say it */
const label = (key) => (key === "backspace" || key in tones ? t(`key.${key}`) : undefined);

/**
 * @param {{rows: string[][], press: (key: string) => void, telex?: boolean, name: string}} props
 */
function Keys({ rows, press, telex = false, name }) {
  return html`<div class="keyboard" role="group" aria-label=${t("key.board")} data-keyboard=${name}>
    ${rows.map((row, i) => html`<div class="keys" key=${i}>
      ${row.map((key) => html`<button type="button" class="key" key=${key} data-key=${key} data-sort=${sort(key)}
        aria-label=${label(key)} aria-pressed=${key === "telex" ? String(telex) : undefined}
        ontap=${() => press(key)}><${Face} name=${key} telex=${telex} /></button>`)}
    </div>`)}
  </div>`;
}

/** @param {{press: (key: string) => void, telex: boolean, numbers: boolean}} props */
export const Keyboard = ({ press, telex, numbers }) =>
  numbers
    ? html`<${Keys} name="numbers" rows=${digits} press=${press} />`
    : html`<${Keys} name="letters" rows=${letters} press=${press} telex=${telex} />`;

/** Numbers alone. @param {{press: (key: string) => void}} props */
export const NumberPad = ({ press }) => html`<${Keys} name="pad" rows=${pad} press=${press} />`;

/** The keys of a check-in code. @param {{press: (key: string) => void}} props */
export const CodePad = ({ press }) => html`<${Keys} name="code" rows=${code} press=${press} />`;
