/** What the console has to say about the last act, beside the buttons or in the open panel. */

import { html } from "/assets/js/preact.js";
import { Notice } from "/assets/js/signin.js";
import { t } from "/assets/js/texts.js";
import { news, refusal } from "./act.js";
import { lostSince } from "./desk.js";

/** A mouse press leaves the focus where it is, so that Enter stays the main key. */
export const keepFocus = (/** @type {Event} */ event) => event.preventDefault();

/** The server's last no, what it did beyond what was asked, or that it cannot be reached. */
export function Refusal() {
  if (lostSince.value) return html`<${Notice} words=${t("console.offline")} icon="wifi-off" />`;
  return html`<${Notice} words=${refusal.value || news.value} icon=${refusal.value ? undefined : "user-x"} />`;
}
