/** A list in pages: as many rows as fit, none cut, two large buttons instead of a scroll bar. */

import { html, useEffect, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { pageStarts } from "./fit.js";
import { Action } from "./notice.js";
import { form } from "../modes/modes.js";
import { amend } from "../places.js";

const none = () => false;

/**
 * Lays all rows out once, unseen, and divides them by their heights; then shows one page.
 * @param {{items: any[], page: number, row: (item: any, index: number) => any, kind: string, most?: number,
 *   total?: number, lead?: any, heads?: (item: any) => boolean}} props
 *   kind: "rows", "tiles" or "docs", the list's class; most: rows a page at most; total: of what there is, where items
 *   are only its beginning; lead: buttons that stand before those that turn the pages, and make the list the screen's end;
 *   heads: which items are no rows but the headings of those that follow
 */
export function Paged({ items, page, row, kind, most = Infinity, total = items.length, lead, heads = none }) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  const [fit, setFit] = useState({ items: /** @type {any} */ (null), lang: "", starts: [0] });
  const measuring = fit.items !== items || fit.lang !== form();

  useLayoutEffect(() => {
    if (measuring && frame.current) setFit({ items, lang: form(), starts: measure(frame.current, most) });
  });
  useEffect(() => {
    const box = /** @type {HTMLElement} */ (frame.current);
    let size = `${box.clientWidth} ${box.clientHeight}`;
    const watch = new ResizeObserver(() => {
      const now = `${box.clientWidth} ${box.clientHeight}`;
      if (now !== size) setFit((last) => ({ ...last, items: null }));
      size = now;
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  const { starts } = fit;
  const at = Math.min(page, starts.length - 1);
  const first = measuring ? 0 : starts[at];
  const end = measuring ? items.length : (starts[at + 1] ?? items.length);
  return html`<div class="paged" ref=${frame} data-measuring=${measuring}>
    <ol class=${kind} start=${first + 1}>
      ${items.slice(first, end).map((item, i) => html`<li key=${first + i} data-heads=${heads(item)}>${row(item, first + i)}</li>`)}
    </ol>
    ${(lead || measuring || starts.length > 1) && html`<nav class=${lead ? "bar" : "pager"} data-alone=${starts.length === 1}>${lead}
      ${starts.length > 1 && html`<${Turn} page=${at} last=${at === starts.length - 1} left=${total - end - items.slice(end).filter(heads).length} />`}</nav>`}
  </div>`;
}

/** @param {{page: number, last: boolean, left: number}} props */
const Turn = ({ page, last, left }) => html`<${Action} icon="chevron-up" go="up" label=${t("nav.up")}
    disabled=${page === 0} tap=${() => amend({ page: page - 1 })} />
  <${Action} icon="chevron-down" go="more" label=${last ? t("nav.end") : t("nav.more", { n: left })}
    disabled=${last} tap=${() => amend({ page: page + 1 })} />`;

/**
 * @param {HTMLElement} frame with all rows and the pager in it
 * @param {number} most
 * @returns {number[]}
 */
function measure(frame, most) {
  /** @type {{top: number, bottom: number}[]} */
  const boxes = Array.from(frame.querySelectorAll(":scope > ol > li"), (item) => item.getBoundingClientRect());
  // A heading never stands at the end of a page, without what it is the heading of.
  frame.querySelectorAll(":scope > ol > li").forEach((item, i) => {
    if (item instanceof HTMLElement && item.dataset.heads === "true" && boxes[i + 1]) boxes[i] = enclosing(boxes[i], boxes[i + 1]);
  });
  const height = frame.clientHeight;
  const pager = /** @type {HTMLElement} */ (frame.querySelector(":scope > nav"));
  const gap = parseFloat(getComputedStyle(frame).rowGap) || 0;
  const within = height - pager.offsetHeight - gap;
  const all = pageStarts(boxes, pager.classList.contains("bar") ? within : height);
  if (all.length === 1 && boxes.length <= most) return all;
  return limited(pageStarts(boxes, within), boxes.length, most);
}

/** @param {{top: number, bottom: number}} head @param {{top: number, bottom: number}} first */
const enclosing = ({ top }, { bottom }) => ({ top, bottom });

/**
 * Cuts pages of more than `most` rows.
 * @param {number[]} starts
 * @param {number} count
 * @param {number} most
 */
function limited(starts, count, most) {
  /** @type {number[]} */
  const cut = [];
  starts.forEach((start, i) => {
    for (let at = start; at < (starts[i + 1] ?? count); at += most) cut.push(at);
  });
  return cut.length > 0 ? cut : [0];
}
