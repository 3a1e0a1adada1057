/** A list in pages: as many rows as fit, none cut, two large buttons instead of a scroll bar. */

import { html, useEffect, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { pageStarts } from "./fit.js";
import { Action } from "./notice.js";
import { form } from "../modes/modes.js";
import { amend } from "../places.js";

const none = () => false;

/** Rows that are laid out at once to find a page's end, where a page may hold any number. */
const batch = 24;

/**
 * What is known of where the pages begin: `starts` up to the page that was shown last, `whole` when there is no further
 * one, `rows` that are laid out to find the next.
 * @typedef {{items: any, lang: string, starts: number[], whole: boolean, rows: number}} Fit
 */

/**
 * Lays the rows of a page out once, unseen, and a few more, to find by their heights where it ends; then shows the page.
 * Rows behind it are not laid out before somebody turns to them: a slow kiosk has the first page that much earlier.
 * @param {{items: any[], page: number, row: (item: any, index: number) => any, kind: string, most?: number,
 *   total?: number, lead?: any, heads?: (item: any) => boolean}} props
 *   kind: "rows", "tiles" or "docs", the list's class; most: rows a page at most; total: of what there is, where items
 *   are only its beginning; lead: buttons that stand before those that turn the pages, and make the list the screen's end;
 *   heads: which items are no rows but the headings of those that follow
 */
export function Paged({ items, page, row, kind, most = Infinity, total = items.length, lead, heads = none }) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  /** @type {Fit} */
  const unknown = { items, lang: form(), starts: [0], whole: false, rows: Math.min(batch, most + 1) };
  const [kept, setFit] = useState(unknown);
  const fit = kept.items === items && kept.lang === unknown.lang ? kept : unknown;
  const { starts, whole, rows } = fit;
  const measuring = !whole && starts.length <= page + 1;
  const known = starts[starts.length - 1];

  useLayoutEffect(() => {
    if (measuring && frame.current) setFit(measured(fit, frame.current, known, most));
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

  const at = Math.min(page, starts.length - 1);
  const first = measuring ? known : starts[at];
  const end = measuring ? Math.min(known + rows, items.length) : (starts[at + 1] ?? items.length);
  const alone = whole && starts.length === 1;
  return html`<div class="paged" ref=${frame} data-measuring=${measuring}>
    <ol class=${kind} start=${first + 1}>
      ${items.slice(first, end).map((item, i) => html`<li key=${first + i} data-heads=${heads(item)}>${row(item, first + i)}</li>`)}
    </ol>
    ${(lead || !alone) && html`<nav class=${lead ? "bar" : "pager"} data-alone=${alone}>${lead}
      ${!alone && html`<${Turn} page=${at} last=${end === items.length} left=${total - end - items.slice(end).filter(heads).length} />`}</nav>`}
  </div>`;
}

/** @param {{page: number, last: boolean, left: number}} props */
const Turn = ({ page, last, left }) => html`<${Action} icon="chevron-up" go="up" label=${t("nav.up")}
    disabled=${page === 0} tap=${() => amend({ page: page - 1 })} />
  <${Action} icon="chevron-down" go="more" label=${last ? t("nav.end") : t("nav.more", { n: left })}
    disabled=${last} tap=${() => amend({ page: page + 1 })} />`;

/**
 * What is known once the rows from `from` on are laid out.
 * @param {Fit} fit
 * @param {HTMLElement} frame with these rows and the pager in it
 * @param {number} from
 * @param {number} most
 * @returns {Fit}
 */
function measured(fit, frame, from, most) {
  const laid = Array.from(frame.querySelectorAll(":scope > ol > li"));
  /** @type {{top: number, bottom: number}[]} */
  const boxes = laid.map((item) => item.getBoundingClientRect());
  // A heading never stands at the end of a page, without what it is the heading of.
  laid.forEach((item, i) => {
    if (item instanceof HTMLElement && item.dataset.heads === "true" && boxes[i + 1]) boxes[i] = enclosing(boxes[i], boxes[i + 1]);
  });
  const height = frame.clientHeight;
  const pager = /** @type {HTMLElement} */ (frame.querySelector(":scope > nav"));
  const gap = parseFloat(getComputedStyle(frame).rowGap) || 0;
  const within = height - pager.offsetHeight - gap;
  const whole = from + boxes.length >= fit.items.length;
  const single = pageStarts(boxes, pager.classList.contains("bar") ? within : height);
  if (from === 0 && whole && single.length === 1 && boxes.length <= most) return { ...fit, whole };
  const found = limited(pageStarts(boxes, within), boxes.length, most).slice(1);
  // Everything may fit that was laid out, with more to come: then more is laid out.
  const rows = found.length > 0 || whole ? fit.rows : 2 * fit.rows;
  return { ...fit, starts: [...fit.starts, ...found.map((start) => from + start)], whole, rows };
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
