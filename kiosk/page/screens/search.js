/** Finding a procedure by typing: results from the first letter on, the keyboard always open. */

import { html, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Back, First } from "../parts/bar.js";
import { Keyboard } from "../input/keyboard.js";
import { TextField } from "../input/keyboard-field.js";
import { useTyping } from "../input/keyboard-typing.js";
import { Action, Loading } from "../parts/notice.js";
import { Paged } from "../parts/paged.js";
import { amend, go } from "../places.js";
import { ProcedureRow } from "../parts/row.js";
import { ask as get } from "../server/server.js";

/** @typedef {Extract<import("../places.js").Place, {screen: "search"}>} Here */

/** Milliseconds between two questions while keys come quickly, and between two tries while nobody answers. */
const askEveryMs = 80;
const retryAfterMs = 3_000;

/** Results that are fetched: nobody turns more pages than these, one more letter is quicker. */
const limit = 20;

/** The longest query. */
const longest = 60;

/** Words that many people come for, to begin with one touch. They are Vietnamese, as the procedures' names are. */
const examples = ["khai sinh", "kết hôn", "căn cước", "đất đai", "hộ kinh doanh", "lý lịch tư pháp", "bảo hiểm xã hội", "người có công"];

/**
 * What was found for the query; the last answer stays until the next one is there, late answers are dropped.
 * @param {string} query
 * @typedef {import("/assets/js/wire.d.ts").kiosk.ProceduresResponse} Answer
 * @returns {{query: string, failed: unknown} & Answer | null}
 */
function useFound(query) {
  const [found, set] = useState(/** @type {{query: string, failed: unknown} & Answer | null} */ (null));
  const asked = useRef(-Infinity);
  // Asked in the same breath as the key, not after the next frame: the answer comes while the letter is drawn.
  useLayoutEffect(() => {
    if (query === "") return set(null);
    let alive = true;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const ask = async () => {
      asked.current = performance.now();
      try {
        const { items, total } = await get(`/api/v1/procedures?${new URLSearchParams({ q: query, limit: String(limit) })}`);
        if (alive) set({ query, items, total, failed: null });
      } catch (error) {
        if (!alive) return;
        set({ query, items: [], total: 0, failed: error });
        timer = setTimeout(ask, retryAfterMs);
      }
    };
    const wait = asked.current + askEveryMs - performance.now();
    if (wait > 0) timer = setTimeout(ask, wait);
    else ask();
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

const lead = () => html`<${Back} /><${First} />`;

/** @param {{query: string, found: ReturnType<typeof useFound>, page: number}} props */
function Results({ query, found, page }) {
  const bar = html`<nav class="bar" data-alone="true">${lead()}</nav>`;
  if (query === "" || !found) {
    return html`<p class="count">${t("find.hint")}</p><ul class="examples">${query === "" && examples.map((text) => html`<li key=${text}>
      <button type="button" class="button" lang="vi" data-example=${text} ontap=${() => amend({ query: text, page: 0 })}>${text}</button></li>`)}</ul>${bar}`;
  }
  if (found.failed) return html`<${Loading} failed=${found.failed} />${bar}`;
  if (found.total === 0) {
    return html`<div class="none" role="status"><b data-silent>${t("find.none", { q: found.query })}</b><p>${t("find.none.sub")}</p>
      <${Action} icon="landmark" go="browse" label=${t("find.browse")} tap=${() => go({ screen: "agencies", page: 0, question: false })} /></div>${bar}`;
  }
  const more = found.total > found.items.length;
  return html`<p class="count" role="status">${t("find.count", { n: found.total })}${more && ` · ${t("find.narrow")}`}</p>
    <${Paged} kind="rows" most=${4} total=${found.total} items=${found.items} page=${page} lead=${lead()}
      row=${(/** @type {import("/assets/js/wire.d.ts").kiosk.FoundProcedure} */ item) => html`<${ProcedureRow} procedure=${item} query=${found.query} />`} />`;
}

/** @param {{here: Here}} props */
export function Search({ here: { query, page } }) {
  const found = useFound(query.trim());
  const change = (/** @type {string} */ text) => amend({ query: text, page: 0 });
  const typing = useTyping({ text: query, change, enter: () => amend({ page: 0 }), most: longest });
  return html`<div class="finder">
      <h1 class="sr">${t("home.find")}</h1>
      <${TextField} typing=${typing} label=${t("home.find")} />
      <${Results} query=${query.trim()} found=${found} page=${page} />
    </div>
    <${Keyboard} typing=${typing} />`;
}
