/** A line's traffic light: a colour, a picture and a word, so that nobody needs to see the colour. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";

/** @typedef {import("./watching.js").Line} Line */

/** @type {Record<import("./watching.js").Light, string>} */
const icons = { green: "circle-check", amber: "clock", red: "triangle-alert" };

/**
 * Whether people wait in a line that nobody calls from.
 * @param {Line} line
 */
export const unserved = (line) => line.waiting > 0 && line.open_counters.length === 0;

/** @param {{line: Line}} props */
export function Light({ line }) {
  const word = unserved(line) ? "light.unserved" : `light.${line.light}`;
  return html`
    <span class=${`light ${line.light}`} data-light=${line.light}>
      <${Icon} name=${icons[line.light]} />${t(word)}
    </span>
  `;
}

/** @param {Line} line */
export const nameOf = (line) => line.name[language.value] ?? line.name.vi ?? line.id;
