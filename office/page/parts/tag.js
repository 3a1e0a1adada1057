/** A state in a word with its picture. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";

/** @param {{look: "plain" | "warn" | "done", icon: string, words: string}} props */
export function Tag({ look, icon, words }) {
  return html`<span class=${`tag ${look}`} data-look=${look}><${Icon} name=${icon} />${words}</span>`;
}
