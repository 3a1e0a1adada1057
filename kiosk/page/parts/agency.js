/** How an agency is named: officially, and for a reader of English or Chinese also in words of that language. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";

/**
 * @param {string} name official, as on the signs in the hall
 * @returns {{official: string, translated: string | null}} translated null in Vietnamese and for an agency without one
 */
export function agencyName(name) {
  const key = `agency.${name}`;
  const text = t(key);
  return { official: name, translated: language.value === "vi" || text === key ? null : text };
}

/**
 * Where one is: the line's letter, and what was chosen so far.
 * @param {{line?: string, parts: (string | null)[]}} props
 */
export function Crumb({ line, parts }) {
  return html`<p class="crumb">${line && html`<span class="letter">${line}</span>`}
    <span>${parts.filter(Boolean).join(" · ")}</span></p>`;
}
