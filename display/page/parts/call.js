/** The call that has the hall's attention, and the calls before it. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { old, view } from "../state.js";

/** @typedef {import("../voice/announcer.js").Call} Call */

/** Longer numbers and counters than these are set smaller, so that they fit: "A025", "12". */
const usual = { number: 4, counter: 3 };

/** @param {string} number */
export const numberSize = (number) => (number.length > usual.number ? "long" : "");

/** @param {string} counter */
export const counterSize = (counter) => (counter.length > usual.counter ? "long" : "");

export function CallPanel() {
  const now = view.value;
  const call = now?.call ?? null;
  if (!now || !call) return html`<${Quiet} />`;
  const past = old.value || !now.calling;
  // The key makes each announcement a new element: its flashes start again, also for the same number.
  return html`<main class=${`call ${now.rung && !past ? "new" : ""}`} key=${call.seq} aria-live="assertive" data-now data-seq=${call.seq}>
    <p class="label">
      <${Icon} name="megaphone" />${t(past ? "hall.last" : "hall.call")}
      ${call.times > 1 && html`<em data-times=${call.times}>${t("hall.times", { n: call.times })}</em>`}
      <span class="line">${lineName(call)}</span>
    </p>
    <p class=${`num number ${numberSize(call.number)}`} data-now-number=${call.number}>${call.number}</p>
    <p class=${`counter ${counterSize(call.counter)}`}>
      <${Icon} name="arrow-right" /><b>${t("hall.counter")}</b><span class="num" data-now-counter=${call.counter}>${call.counter}</span>
    </p>
  </main>`;
}

/** Before the first call there is nothing to read but what will come. */
export function Quiet() {
  const online = view.value && !old.value;
  const title = view.value ? "hall.quiet" : "hall.connecting";
  return html`<main class="call quiet" key="quiet" data-quiet>
    <p class="say">${t(title)}</p>
    ${online && html`<p class="hint">${t("hall.quiet.sub")}</p>`}
  </main>`;
}

/** @param {Call} call */
export function lineName(call) {
  return view.value?.board.lines.find((line) => line.id === call.line)?.name ?? "";
}

/**
 * The calls before the one on the panel.
 * @param {{rows: number}} props
 */
export function Recent({ rows }) {
  const calls = (view.value?.recent ?? []).slice(0, rows);
  return html`<section class="recent" data-recent>
    <h2><span>${t("hall.recent")}</span><span>${t("hall.to")}</span></h2>
    <${Rows} calls=${calls} rows=${rows} />
  </section>`;
}

/**
 * Calls as rows of number and counter, with empty rows up to the whole number of them: nothing moves when a call comes.
 * @param {{calls: (Call & {waits?: boolean})[], rows: number, now?: number}} props now: the seq of the call being announced
 */
export function Rows({ calls, rows, now = -1 }) {
  const free = Math.max(0, rows - calls.length);
  return html`${calls.map((call) => html`<p class=${`row ${call.waits ? "waits" : ""} ${call.seq === now ? "now" : ""}`}
      key=${call.seq === now ? call.seq : call.number} data-number=${call.number} data-counter=${call.counter}
      data-now=${call.seq === now ? "" : undefined} data-seq=${call.seq}>
      <span class=${`num ${numberSize(call.number)}`}>${call.number}</span>
      <span class="mark">${call.times > 1 && html`<em data-times=${call.times}>${t("hall.times", { n: call.times })}</em>`}
        <${Icon} name="arrow-right" /></span>
      <span class=${`num to ${counterSize(call.counter)}`}>${call.counter}</span>
    </p>`)}
    ${Array.from({ length: free }, (_, i) => html`<p class="row free" key=${`free ${i}`} aria-hidden="true"></p>`)}`;
}
