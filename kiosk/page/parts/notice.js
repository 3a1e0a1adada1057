/** A screen that says one thing: a sign, a sentence, what to do next. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";

/**
 * @param {{icon: string, mood?: "warn" | "info" | "good", title: string, text: string, more?: string, code?: string,
 *   children?: any}} props
 *   more: a second sentence; code: a tag for the staff, not part of the sentence; children: the buttons
 */
export function Notice({ icon, mood = "warn", title, text, more, code, children }) {
  return html`<div class="notice" role="status">
      <div class="sign" data-mood=${mood}><${Icon} name=${icon} /></div>
      <h1>${title}</h1>
      <p>${text}</p>
      ${more && html`<p>${more}</p>`}
      ${code && html`<small class="code num">${code}</small>`}
    </div>
    ${children && html`<nav class="bar" data-alone="true">${children}</nav>`}`;
}

/**
 * A button with a sign and words.
 * @param {{icon: string, go: string, label: string, tap: () => void, main?: boolean, disabled?: boolean}} props
 */
export function Action({ icon, go, label, tap, main = false, disabled = false }) {
  return html`<button type="button" class="button" data-main=${main} data-go=${go} disabled=${disabled} ontap=${tap}>
    <${Icon} name=${icon} /><span>${label}</span></button>`;
}
