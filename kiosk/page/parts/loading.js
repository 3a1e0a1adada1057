/** In place of a list that is not there yet: after a moment words, and plain words when nobody answers. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @param {{failed: any}} props failed: the error while there is one */
export function Loading({ failed }) {
  if (!failed) return html`<p class="loading" role="status">${t("list.loading")}</p>`;
  const text = failed.status === 0 ? t("list.offline") : t("list.failed");
  return html`<p class="note" data-mood="warn" role="status"><${Icon} name=${failed.status === 0 ? "wifi-off" : "info"} /><span>${text}</span></p>`;
}
