/** A list in pages: as many rows as fit, none cut, two large buttons instead of a scroll bar. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { pageStarts } from "./fit.js";
import { amend } from "./places.js";

/**
 * Lays all rows out once, unseen, and divides them by their heights; then shows one page.
 * @param {{items: any[], page: number, row: (item: any, index: number) => any, kind: string, most?: number,
 *   total?: number}} props
 *   kind: "rows", "tiles" or "docs", the list's class; most: rows a page at most; total: of what there is, where items are only its beginning
 */
export function Paged({ items, page, row, kind, most = Infinity, total = items.length }) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  const [fit, setFit] = useState({ items: /** @type {any} */ (null), lang: "", starts: [0] });
  const measuring = fit.items !== items || fit.lang !== language.value;

  useLayoutEffect(() => {
    if (measuring && frame.current) setFit({ items, lang: language.value, starts: measure(frame.current, most) });
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
      ${items.slice(first, end).map((item, i) => html`<li key=${first + i}>${row(item, first + i)}</li>`)}
    </ol>
    ${(measuring || starts.length > 1) && html`<${Pager} page=${at} last=${at === starts.length - 1} left=${total - end} />`}
  </div>`;
}

/** @param {{page: number, last: boolean, left: number}} props */
function Pager({ page, last, left }) {
  return html`<div class="pager">
    <button type="button" class="button" data-go="up" disabled=${page === 0} ontap=${() => amend({ page: page - 1 })}>
      <${Icon} name="chevron-up" /><span>${t("nav.up")}</span></button>
    <button type="button" class="button" data-go="more" disabled=${last} ontap=${() => amend({ page: page + 1 })}>
      <${Icon} name="chevron-down" /><span>${last ? t("nav.end") : t("nav.more", { n: left })}</span></button>
  </div>`;
}

/**
 * @param {HTMLElement} frame with all rows and the pager in it
 * @param {number} most
 * @returns {number[]}
 */
function measure(frame, most) {
  const boxes = Array.from(frame.querySelectorAll(":scope > ol > li"), (item) => item.getBoundingClientRect());
  const height = frame.clientHeight;
  const pager = /** @type {HTMLElement} */ (frame.querySelector(":scope > .pager"));
  const gap = parseFloat(getComputedStyle(frame).rowGap) || 0;
  const all = pageStarts(boxes, height);
  if (all.length === 1 && boxes.length <= most) return all;
  return limited(pageStarts(boxes, height - pager.offsetHeight - gap), boxes.length, most);
}

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
