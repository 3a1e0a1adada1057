/** What the console has to say about the last act, beside the buttons or in the open panel. */

import { lostSince } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { news, refusal } from "../act.js";
import { read, scanSaid } from "../dossier/card.js";

/** A mouse press leaves the focus where it is, so that Enter stays the main key. */
export const keepFocus = (/** @type {Event} */ event) => event.preventDefault();

/** A card that waits for the form, or what was wrong with the last scan. */
const scanned = () => (read.value && !read.value.into ? t("card.waits", { number: read.value.number }) : scanSaid.value);

/** The server's last no, what it did beyond what was asked, what was scanned, or that it cannot be reached. */
export function Refusal() {
  if (lostSince.value) return html`<${Notice} words=${t("console.offline")} icon="wifi-off" />`;
  if (!refusal.value && !news.value && scanned()) return html`<${Notice} words=${scanned()} icon="id-card" />`;
  return html`<${Notice} words=${refusal.value || news.value} icon=${refusal.value ? undefined : "user-x"} />`;
}
