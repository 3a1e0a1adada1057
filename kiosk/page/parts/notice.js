/** What a screen says in place of anything else: a sign, a sentence, what to do next; and that a list is not there yet. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

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

/**
 * In place of a list that is not there yet: after a moment words, and plain words when nobody answers.
 * @param {{failed: {status: number} | null}} props failed: the error while there is one
 */
export function Loading({ failed }) {
  if (!failed) return html`<p class="loading" role="status">${t("list.loading")}</p>`;
  const text = failed.status === 0 ? t("list.offline") : t("list.failed");
  return html`<p class="note" data-mood="warn" role="status"><${Icon} name=${failed.status === 0 ? "wifi-off" : "info"} /><span>${text}</span></p>`;
}
