/** All counters of the hall: whom each calls or serves, and how it stands. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { counterSize, numberSize } from "../parts/call.js";
import { Header } from "../parts/header.js";
import { hasMedia, Media } from "../media/media.js";
import { countersOf } from "../narrow.js";
import { pages } from "../parts/pages.js";
import { old, seconds, view } from "../state.js";
import { Waiting } from "../parts/waiting.js";

/** @typedef {import("/assets/js/board.js").BoardCounter} Counter */

/** Rows of a column, and how long a page of columns stays when there are more, in seconds. */
const rows = 7;
const stay = 15;

/** A picture for each state: nobody need tell them apart by colour. */
export const stateIcons = { called: "megaphone", serving: "user-check", free: "circle-check", paused: "pause", closed: "moon" };

export function TableLayout() {
  const media = hasMedia.value;
  const now = view.value;
  const all = now ? countersOf(now.board) : [];
  const columns = media || all.length <= rows ? 1 : 2;
  const cut = pages(all, rows * columns);
  const calling = now?.busy && now.call && !old.value ? now.call : null;
  const wanted = calling ? cut.findIndex((page) => page.some(({ id }) => id === calling.counter)) : -1;
  const page = wanted >= 0 ? wanted : Math.floor(seconds.value / stay) % cut.length;
  const halves = columns === 1 ? [cut[page]] : pages(cut[page], Math.ceil(cut[page].length / 2));
  return html`<${Header} />
    <main class=${`table ${columns === 2 ? "double" : ""}`} aria-live="polite" data-table data-page=${page + 1} data-pages=${cut.length}>
      ${halves.map((half, i) => html`<section key=${i}>
        <h2><span>${t("hall.counter")}</span><span>${t("hall.number")}</span><span>${t("hall.state")}</span></h2>
        ${half.map((counter) => html`<${Row} key=${counter.id} counter=${counter} call=${calling?.counter === counter.id ? calling : null} />`)}
        ${Array.from({ length: rows - half.length }, (_, k) => html`<p class="seat free" key=${`free ${k}`} aria-hidden="true"></p>`)}
      </section>`)}
    </main>
    ${media && html`<${Media} />`}
    <${Waiting} />`;
}

/** @param {{counter: Counter, call: import("../voice/announcer.js").Call | null}} props call: the one being announced, if it is this counter's */
function Row({ counter, call }) {
  const number = call?.number ?? counter.number;
  const state = call ? "called" : counter.state;
  return html`<p class=${`seat is-${state} ${call ? "now" : ""}`} key=${call?.seq} data-seat=${counter.id} data-seat-state=${state}
    data-now=${call ? "" : undefined} data-seq=${call?.seq}>
    <span class=${`num to ${counterSize(counter.name)}`}>${counter.name}</span>
    <span class=${`num ${numberSize(number)}`} data-number=${number}>${number || "–"}</span>
    <span class="state"><${Icon} name=${stateIcons[state]} />
      <b>${call && call.times > 1 ? t("hall.times", { n: call.times }) : t(`state.${state}`)}</b></span>
  </p>`;
}
