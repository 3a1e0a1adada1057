/** A panel that stands upright: the call above, then the last calls, pictures, and who waits. */

import { html } from "/assets/js/preact.js";
import { CallPanel, Recent } from "./call.js";
import { Header } from "./header.js";
import { hasMedia, Media } from "./media.js";
import { Waiting } from "./waiting.js";

/** Rows of the list, without and with pictures below. */
const rows = { alone: 5, media: 2 };

export function PortraitLayout() {
  const media = hasMedia.value;
  return html`<${Header} />
    <${CallPanel} />
    <${Recent} rows=${media ? rows.media : rows.alone} />
    ${media && html`<${Media} />`}
    <${Waiting} />`;
}
