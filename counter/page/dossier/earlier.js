/** Says that an earlier attempt stored something else than what is on the form now, and the ways on. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { accept, earlier, lodgeAnother, sending } from "./lodge.js";

/** @param {{stored: import("./lodge.js").Lodged, names: string[]}} props names: keys of what differs */
export function Earlier({ stored, names }) {
  const way = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => way.current?.focus(), []);
  return html`
    <footer class="dialog-foot earlier" role="alert" data-earlier=${stored.code}>
      <div>
        <b><${Icon} name="triangle-alert" />${t("earlier.title")}</b>
        <p>${t("earlier.code", { code: stored.code })}</p>
        <p data-differs>${t("earlier.differs", { names: names.map((name) => t(name)).join(", ") })}</p>
        <p>${t("earlier.new")}</p>
      </div>
      <button type="button" class="button" data-act="keep-typing" onClick=${() => (earlier.value = null)}>
        ${t("dossier.stay")}<kbd>Esc</kbd>
      </button>
      <button type="button" class="button" data-act="lodge-another" aria-disabled=${sending.value} onClick=${lodgeAnother}>
        ${t("earlier.another")}
      </button>
      <button type="button" class="button red" ref=${way} data-act="open-earlier" onClick=${() => accept(stored)}>
        ${t("earlier.open")}
      </button>
    </footer>
  `;
}
