/** Two columns of numbers and counters, the newest first: for halls where many counters call at once. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Quiet, Rows } from "../parts/call.js";
import { Header } from "../parts/header.js";
import { hasMedia, Media } from "../media/media.js";
import { old, view } from "../state.js";
import { Waiting } from "../parts/waiting.js";

/** Rows of a column. */
const rows = 6;

export function ColumnsLayout() {
  const now = view.value;
  const media = hasMedia.value;
  const calls = listed();
  const calling = now?.call && now.calling && !old.value ? now.call.seq : -1;
  const columns = [calls.slice(0, rows), calls.slice(rows)];
  return html`<${Header} />
    ${calls.length === 0 ? html`<${Quiet} />` : html`<main class="columns" aria-live="polite" data-columns>
      ${columns.map((column, i) => html`<section key=${i}>
        <h2><span>${t("hall.number")}</span><span>${t("hall.to")}</span></h2>
        <${Rows} calls=${column} rows=${rows} now=${calling} />
      </section>`)}
    </main>`}
    ${media && html`<${Media} />`}
    <${Waiting} />`;
}

/** The newest calls, those that wait for their announcement marked; the one being announced is always among them. */
function listed() {
  const now = view.value;
  if (!now) return [];
  const { call, recent } = now;
  const waits = new Set(recent.filter((one) => one.waits).map(({ seq }) => seq));
  const newest = now.board.calls.slice(0, 2 * rows).map((one) => ({ ...one, waits: waits.has(one.seq) }));
  if (!call || newest.some(({ number }) => number === call.number)) return newest;
  return [...newest.slice(0, 2 * rows - 1), { ...call, waits: false }];
}
