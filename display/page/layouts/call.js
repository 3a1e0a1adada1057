/**
 * The big single call with the last calls beside it, who waits, and a place for pictures; on a panel that stands upright
 * they stand below each other, which is the sheet's matter alone.
 */

import { html } from "/assets/js/preact.js";
import { CallPanel, Recent } from "../parts/call.js";
import { Header } from "../parts/header.js";
import { hasMedia, Media } from "../media/media.js";
import { Waiting } from "../parts/waiting.js";

/** Rows of the list, without and with pictures below. */
const rows = { alone: 5, media: 2 };

export function CallLayout() {
  const media = hasMedia.value;
  return html`<${Header} />
    <${CallPanel} />
    <${Recent} rows=${media ? rows.media : rows.alone} />
    ${media && html`<${Media} />`}
    <${Waiting} />`;
}
