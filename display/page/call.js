/** The call that has the hall's attention, and the calls before it. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { connection, listed, view } from "./state.js";

/** @typedef {import("./announcer.js").Call} Call */

/** Longer numbers and counters than these are set smaller, so that they fit: "A025", "12". */
const usual = { number: 4, counter: 3 };

export function CallPanel() {
  const now = view.value;
  const call = now?.call ?? null;
  const offline = connection.value.state === "offline";
  if (!now || !call) return html`<${Quiet} title=${t(quietText(offline))} hint=${now && !offline ? t("hall.quiet.sub") : ""} />`;
  // The key makes each announcement a new element: its flashes start again, also for the same number.
  return html`<main class=${`call ${now.rung ? "new" : ""}`} key=${call.seq} aria-live="assertive" data-now data-seq=${call.seq}>
    <p class="label">
      <${Icon} name="megaphone" />${t(offline ? "hall.last" : "hall.call")}
      ${call.times > 1 && html`<em data-times=${call.times}>${t("hall.times", { n: call.times })}</em>`}
      <span>${lineName(call)}</span>
    </p>
    <p class=${`num number ${call.number.length > usual.number ? "long" : ""}`} data-now-number=${call.number}>${call.number}</p>
    <p class=${`counter ${call.counter.length > usual.counter ? "long" : ""}`}>
      <${Icon} name="arrow-right" /><b>${t("hall.counter")}</b><span class="num" data-now-counter=${call.counter}>${call.counter}</span>
    </p>
  </main>`;
}

/** @param {boolean} offline */
function quietText(offline) {
  if (view.value) return "hall.quiet";
  return offline ? "hall.lost" : "hall.connecting";
}

/**
 * Before the first call there is nothing to read but what will come.
 * @param {{title: string, hint: string}} props
 */
function Quiet({ title, hint }) {
  return html`<main class="call quiet" key="quiet" data-quiet>
    <p class="say">${title}</p>
    ${hint && html`<p class="hint">${hint}</p>`}
  </main>`;
}

/** @param {Call} call */
function lineName(call) {
  return view.value?.board.lines.find((line) => line.id === call.line)?.name ?? "";
}

export function Recent() {
  const calls = view.value?.recent ?? [];
  const free = listed - calls.length;
  return html`<section class="recent" data-recent>
    <h2><span>${t("hall.recent")}</span><span>${t("hall.to")}</span></h2>
    ${calls.map((call) => html`<p class=${`row ${call.waits ? "waits" : ""}`} key=${call.number}
      data-number=${call.number} data-counter=${call.counter}>
      <span class=${`num ${call.number.length > usual.number ? "long" : ""}`}>${call.number}</span>
      <${Icon} name="arrow-right" />
      <span class=${`num to ${call.counter.length > usual.counter ? "long" : ""}`}>${call.counter}</span>
    </p>`)}
    ${Array.from({ length: free }, (_, i) => html`<p class="row free" key=${`free ${i}`} aria-hidden="true"></p>`)}
  </section>`;
}
