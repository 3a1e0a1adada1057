/** The pictures and videos that the screens show, and where to put them. */

import { get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { lost } from "/assets/js/lost.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("/assets/js/wire.d.ts").display.MediaReport} Found */

export function Media() {
  const [found, setFound] = useState(/** @type {Found | null} */ (null));
  async function read() {
    try {
      setFound(await get("/api/v1/office/media"));
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => void read(), []);
  return html`
    <section class="pane screens-media">
      <h2>${t("screens.media")}</h2>
      <p class="quiet">${t("screens.media.help")}</p>
      ${found && html`<p class="folder">${t("screens.folder")} <code data-folder>${found.folder}</code></p>`}
      <button type="button" class="button small" data-act="read-media" onClick=${read}><${Icon} name="rotate-ccw" />${t("screens.media.read")}</button>
      ${found?.items.length === 0 && html`<p class="quiet" data-empty>${t("screens.media.none")}</p>`}
      <ul class="media-list" data-media=${found?.items.length}>
        ${found?.items.map(
          ({ name, kind, url }) => html`
            <li key=${name}>
              ${kind === "picture" ? html`<img src=${url} alt="" loading="lazy" />` : html`<video src=${url} preload="metadata" muted></video>`}
              <b>${name}</b><span class="quiet">${t(`screens.media.${kind}`)}</span>
            </li>
          `,
        )}
      </ul>
      ${
        found &&
        found.skipped.length > 0 &&
        html`<h3>${t("screens.media.skipped")}</h3>
          <ul class="faults">${found.skipped.map((s) => html`<li key=${s.name}><${Icon} name="triangle-alert" />${s.name}: ${t(`screens.why.${s.why}`)}</li>`)}</ul>`
      }
    </section>
  `;
}
