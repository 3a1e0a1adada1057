/** A screen as the hall sees it, small and without sound. */

import { html, useLayoutEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** How many pixels a screen is wide, lying and standing. */
const wide = 1920;
const narrow = 1080;

/** @param {{screen: {id: string, name: string, layout: string}}} props */
export function Preview({ screen: { id, name, layout } }) {
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  const width = layout === "portrait" ? narrow : wide;
  useLayoutEffect(() => {
    const box = /** @type {HTMLDivElement} */ (frame.current);
    const watch = new ResizeObserver(() => box.style.setProperty("--scale", String(box.clientWidth / width)));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const address = `/display?screen=${encodeURIComponent(id)}`;
  return html`
    <figure class="preview" data-preview=${id}>
      <div ref=${frame} class=${`preview-frame ${layout === "portrait" ? "standing" : ""}`}>
        <iframe src=${`${address}&sound=off&preview=1`} title=${t("screens.preview", { name })} tabindex="-1"></iframe>
      </div>
      <figcaption>${name} <a href=${address} target="_blank" rel="noopener">${t("screens.open")}</a></figcaption>
    </figure>
  `;
}
