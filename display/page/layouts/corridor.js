/** A corridor: the newest calls, each with an arrow as large as the number that says which way its counter is. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Arrow } from "../parts/arrow.js";
import { counterSize, numberSize, Quiet } from "../parts/call.js";
import { Header } from "../parts/header.js";
import { countersOf } from "../narrow.js";
import { screen } from "../settings.js";
import { old, view } from "../state.js";
import { wayTo } from "../parts/ways.js";

/** Calls below the great one. */
const rows = 3;

export function CorridorLayout() {
  const now = view.value;
  const calls = now?.call ? [now.call, ...now.recent.slice(0, rows)] : [];
  const free = Math.max(0, rows + 1 - calls.length);
  return html`<${Header} />
    ${calls.length === 0 ? html`<${Quiet} />` : html`<main class="corridor" aria-live="assertive" data-corridor>
      ${calls.map((call, i) => html`<${Turn} key=${i === 0 ? call.seq : call.number} call=${call} first=${i === 0} />`)}
      ${Array.from({ length: free }, (_, i) => html`<p class="turn free" key=${`free ${i}`} aria-hidden="true"></p>`)}
    </main>`}`;
}

/** @param {{call: import("../voice/announcer.js").Call & {waits?: boolean}, first: boolean}} props */
function Turn({ call, first }) {
  const now = view.value;
  const way = wayTo(call.counter, screen.value.arrows, now ? countersOf(now.board) : []);
  const fresh = first && now?.rung && now.calling && !old.value;
  return html`<p class=${`turn ${first ? "first" : ""} ${fresh ? "new" : ""} ${call.waits ? "waits" : ""}`} data-number=${call.number}
    data-counter=${call.counter} data-way=${way ?? ""} data-now=${first ? "" : undefined} data-seq=${call.seq}>
    <span class="way">${way ? html`<${Arrow} way=${way} />` : html`<${Icon} name="map-pin" />`}</span>
    <span class=${`num ${numberSize(call.number)}`}>${call.number}</span>
    <span class=${`where ${counterSize(call.counter)}`}><small>${t("hall.counter")}</small><b class="num">${call.counter}</b></span>
    <span class="word">${call.times > 1 && html`<em data-times=${call.times}>${t("hall.times", { n: call.times })}</em>`}
      ${way && t(`way.${way}`)}</span>
  </p>`;
}
