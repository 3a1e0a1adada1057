/** What a page of the staff has to say. */

import { Icon } from "./icons.js";
import { html } from "./preact.js";

/**
 * What the page has to say about an act. Always in the page, also when empty, so that a screen reader speaks what
 * appears in it.
 * @param {{words: string, good?: boolean, icon?: string}} props
 */
export function Notice({ words, good, icon = good ? "circle-check" : "triangle-alert" }) {
  if (!words) return html`<p class="notice blank" role="status" data-message></p>`;
  return html`
    <p class=${good ? "notice good" : "notice"} role="status" data-message>
      <${Icon} name=${icon} />
      <span>${words}</span>
    </p>
  `;
}
