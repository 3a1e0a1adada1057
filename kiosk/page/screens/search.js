/** Finding a procedure by typing: results from the first letter on, the keyboard always open. */

import { get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Keyboard } from "../keyboard.js";
import { Loading } from "../loading.js";
import { Action } from "../notice.js";
import { Paged } from "../paged.js";
import { amend, go, place } from "../places.js";
import { ProcedureRow } from "../row.js";
import { note } from "../server.js";
import { type } from "../telex.js";

/** @typedef {Extract<import("../places.js").Place, {screen: "search"}>} Here */

/** Milliseconds without a key before the server is asked, and between two tries while nobody answers. */
const pause = 80;
const retry = 3_000;

/** Results that are fetched: nobody turns more pages than these, one more letter is quicker. */
const limit = 40;

/** The longest query. */
const longest = 60;

/** Words that many people come for, to begin with one touch. They are Vietnamese, as the procedures' names are. */
const examples = ["khai sinh", "kết hôn", "căn cước", "đất đai", "hộ kinh doanh", "lý lịch tư pháp", "bảo hiểm xã hội", "người có công"];

/**
 * What was found for the query; the last answer stays until the next one is there, late answers are dropped.
 * @param {string} query
 * @returns {{query: string, items: any[], total: number, failed: any} | null}
 */
function useFound(query) {
  const [found, set] = useState(/** @type {any} */ (null));
  useEffect(() => {
    if (query === "") return set(null);
    let alive = true;
    const ask = async () => {
      try {
        const { items, total } = await get(`/api/v1/procedures?${new URLSearchParams({ q: query, limit: String(limit) })}`);
        if (alive) set({ query, items, total, failed: null });
      } catch (error) {
        if (!alive) return;
        note(error);
        set({ query, items: [], total: 0, failed: error });
        timer = setTimeout(ask, retry);
      }
    };
    let timer = setTimeout(ask, pause);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

/** @param {string} key of the keyboard */
function press(key) {
  const { query, telex } = /** @type {Here} */ (place.peek());
  if (key === "telex") return amend({ telex: !telex });
  if (key === "123" || key === "abc") return amend({ digits: key === "123" });
  const next = key === "clear" ? "" : type(query, key, telex);
  if (next !== query && next.length <= longest) amend({ query: next, page: 0 });
}

/** A keyboard with cables types too; Enter and Space on a focused button stay the button's. @param {KeyboardEvent} event */
function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = event.target instanceof HTMLButtonElement;
  if (event.key === "Backspace") press("backspace");
  else if (event.key === " " && !onButton) press("space");
  else if (event.key.length === 1 && event.key !== " ") press(event.key);
}

/** @param {{query: string, found: ReturnType<typeof useFound>, page: number}} props */
function Results({ query, found, page }) {
  if (query === "" || !found) {
    return html`<p class="count">${t("find.hint")}</p><ul class="examples">${query === "" && examples.map((text) => html`<li key=${text}>
      <button type="button" class="button" lang="vi" data-example=${text} ontap=${() => amend({ query: text, page: 0 })}>${text}</button></li>`)}</ul>`;
  }
  if (found.failed) return html`<${Loading} failed=${found.failed} />`;
  if (found.total === 0) {
    return html`<div class="none" role="status"><b>${t("find.none", { q: found.query })}</b><p>${t("find.none.sub")}</p>
      <${Action} icon="landmark" go="browse" label=${t("find.browse")} tap=${() => go({ screen: "agencies", page: 0 })} /></div>`;
  }
  const more = found.total > found.items.length;
  return html`<p class="count" role="status">${t("find.count", { n: found.total })}${more && ` · ${t("find.narrow")}`}</p>
    <${Paged} kind="rows" most=${4} total=${found.total} items=${found.items} page=${page}
      row=${(/** @type {any} */ item) => html`<${ProcedureRow} procedure=${item} query=${found.query} />`} />`;
}

/** @param {{here: Here}} props */
export function Search({ here: { query, page, telex, digits } }) {
  const found = useFound(query.trim());
  useEffect(() => {
    document.addEventListener("keydown", typed);
    return () => document.removeEventListener("keydown", typed);
  }, []);
  return html`<div class="finder">
      <h1 class="sr">${t("home.find")}</h1>
      <div class="field" role="searchbox" tabindex="0" aria-readonly="true" aria-label=${t("home.find")} data-query=${query}>
        <${Icon} name="search" /><span lang="vi"><u>${query}</u></span>
        ${query !== "" && html`<button type="button" class="clear" data-go="clear" ontap=${() => press("clear")}>
          <${Icon} name="x" /><span>${t("find.clear")}</span></button>`}
      </div>
      <${Results} query=${query.trim()} found=${found} page=${page} />
    </div>
    <${Keyboard} press=${press} telex=${telex} numbers=${digits} />`;
}
