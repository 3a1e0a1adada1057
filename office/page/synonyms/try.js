/** A query as a citizen types it at the kiosk, and what it finds with the table as it is. */

import { get } from "/assets/js/api.js";
import { lost } from "/assets/js/lost.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("/assets/js/wire.d.ts").kiosk.FoundProcedure} Hit */

/** Milliseconds without a key before the server is asked, and how many answers are shown. */
const typingPauseMs = 150;
const shown = 6;

/** @param {{revision: string}} props of the table: another one answers anew */
export function Try({ revision }) {
  const [query, type] = useState("");
  const [hits, setHits] = useState(/** @type {Hit[] | null} */ (null));
  useEffect(() => {
    const text = query.trim();
    if (!text) return setHits(null);
    let alive = true;
    const timer = window.setTimeout(async () => {
      try {
        const { items } = await get(`/api/v1/procedures?${new URLSearchParams({ q: text, limit: String(shown) })}`);
        if (alive) setHits(items);
      } catch (error) {
        lost(error);
      }
    }, typingPauseMs);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [query, revision]);
  return html`
    <section class="pane">
      <h2>${t("syn.try")}</h2>
      <label class="field"><span class="quiet">${t("syn.try.help")}</span>
        <input type="search" data-act="try-query" value=${query} maxlength="200" onInput=${(/** @type {any} */ e) => type(e.target.value)} /></label>
      ${hits?.length === 0 && html`<p class="quiet" role="status">${t("syn.try.none")}</p>`}
      <ol class="tried" lang="vi">
        ${hits?.map(
          (h) => html`<li key=${h.code} data-hit=${h.code} data-why=${h.why}><b>${h.name}</b>
            <small class="quiet">${h.code} · ${t(`syn.why.${h.why}`, { m: h.matched ?? "" })}</small></li>`,
        )}
      </ol>
    </section>
  `;
}
