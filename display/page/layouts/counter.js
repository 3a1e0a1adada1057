/** The small screen on a counter: its number, whom it calls or serves, and where to go while it pauses. */

import { counterList } from "/assets/js/counters.js";
import { Icon } from "/assets/js/icons.js";
import { effect, html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { numberSize } from "../parts/call.js";
import { hallName, Time } from "../parts/header.js";
import { countersOf, elsewhere } from "../narrow.js";
import { inLanguage } from "../screen.js";
import { lines, refreshLines, screen } from "../settings.js";
import { stateIcons } from "./table.js";
import { centre, old, seconds, view } from "../state.js";

/** A call is a call for so long, in milliseconds: then the red gives way, the number stays. */
const lasting = 90_000;

/** How often to ask which other counters are open while this one pauses, in seconds. */
const asking = 30;

/** More lines than these are not named at the top: the citizen has a number. */
const named = 2;

/** @typedef {import("/assets/js/board.js").BoardCounter} Counter */

export function CounterLayout() {
  const counter = own();
  const state = counter?.state ?? "closed";
  const { call, board } = view.value ?? {};
  const waited = call && board ? Date.parse(board.at) - Date.parse(call.called_at) : 0;
  const calling = state === "called" && waited <= lasting && !old.value;
  const kind = old.value ? "old" : calling ? "calling" : state;
  return html`<header class="desk">
      <b class="of">${t("hall.counter")} <span class="num" data-desk>${counter?.name || screen.value.counter}</span></b>
      <span class="svc"><b>${service()}</b><span>${hallName() || centre.value?.name}</span></span>
      <${Time} />
    </header>
    <main class=${`mid is-${kind}`} key=${`${kind} ${calling ? call?.seq : ""}`} data-desk-state=${state} data-now=${calling ? "" : undefined}
      data-seq=${calling ? call?.seq : undefined} aria-live="assertive"><${Middle} counter=${counter} state=${state} /></main>`;
}

/** @returns {Counter | null} */
function own() {
  const board = view.value?.board;
  return (board && countersOf(board).find(({ id }) => id === screen.value.counter)) ?? null;
}

/** The lines that the counter serves, if they are few. */
function service() {
  const served = lines.value.filter(({ counters }) => counters.includes(screen.value.counter));
  return served.length <= named ? served.map(({ name }) => inLanguage(name, language.value)).join(" · ") : "";
}

/** @param {{counter: Counter | null, state: Counter["state"]}} props */
function Middle({ counter, state }) {
  if (!view.value) return html`<p class="say">${t("hall.connecting")}</p>`;
  const call = view.value.call;
  if (counter && counter.number) {
    const times = state === "called" && call && call.times > 1 && call.number === counter.number ? call.times : 0;
    return html`<p class="label"><${Icon} name=${stateIcons[state]} />${t(state === "called" ? "hall.call" : "state.serving")}
        ${times > 1 && html`<em data-times=${times}>${t("hall.times", { n: times })}</em>`}</p>
      <p class=${`num number ${numberSize(counter.number)}`} data-now-number=${counter.number}>${counter.number}</p>
      ${state === "called" && html`<p class="hint">${t("desk.bring")}</p>`}`;
  }
  return html`<p class="label"><${Icon} name=${stateIcons[state]} /></p>
    <p class="say">${t(`desk.${state}`)}</p>
    <p class="hint">${hint(counter, state)}</p>`;
}

/**
 * @param {Counter | null} counter
 * @param {Counter["state"]} state
 */
function hint(counter, state) {
  if (state === "free") return t("desk.free.sub");
  const others = elsewhere(screen.value.counter, lines.value);
  const reason = counter?.pause ? t(`pause.${counter.pause}`) : "";
  const instead = others.length > 0 ? t("desk.instead", { c: counterList(others) }) : t("desk.instead.none");
  // A reason without words of its own is not shown; the key of a text is nobody's business.
  return [reason.startsWith("pause.") ? "" : reason, instead].filter(Boolean).join(" ");
}

// While the counter pauses, the others may open and close.
effect(() => {
  const state = screen.value.layout === "counter" ? own()?.state : undefined;
  if ((state === "paused" || state === "closed") && seconds.value % asking === 0) refreshLines();
});
