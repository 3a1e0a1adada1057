/** Which lines a counter serves: without a mouse, from the counter or from the line. */

import { Icon } from "/assets/js/icons.js";
import { html, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { addLine, giveLines, turnCounter } from "./deeds.js";
import { nameOf } from "./lights.js";
import { stateOf } from "./seats.js";

/** @typedef {import("./watching.js").Counter} Counter */
/** @typedef {import("./watching.js").Line} Line */

/** @param {{title: string, name: string, close: () => void, children?: unknown}} props */
export function Box({ title, name, close, children }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => box.current?.showModal(), []);
  return html`
    <dialog class="box" ref=${box} onCancel=${close} aria-label=${title} data-dialog=${name}>
      <div class="dialog-head">
        <h2>${title}</h2>
        <button type="button" class="button icon" data-act="close" onClick=${close}>
          <${Icon} name="x" label=${t("staff.close")} />
        </button>
      </div>
      ${children}
    </dialog>
  `;
}

/** @param {{counter: Counter, lines: Line[], close: () => void}} props */
export function CounterLines({ counter, lines, close }) {
  const [chosen, choose] = useState(counter.lines);
  /** @param {string} id */
  const turn = (id) => choose(chosen.includes(id) ? chosen.filter((l) => l !== id) : [...chosen, id]);
  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    if (chosen.length > 0 && (await giveLines(counter, chosen))) close();
  }
  async function openOrClose() {
    if (await turnCounter(counter.id, counter.closed)) close();
  }
  return html`
    <${Box} title=${t("assign.counter", { counter: counter.id })} name="counter-lines" close=${close}>
      <form class="box-body" onSubmit=${save}>
        <${Now} counter=${counter} />
        <fieldset class="ticks">
          <legend>${t("assign.lines")}</legend>
          ${lines.map(
            (line) => html`
              <label class="tick" key=${line.id}>
                <input type="checkbox" data-tick=${line.id} checked=${chosen.includes(line.id)} onChange=${() => turn(line.id)} />
                <b class="num">${line.id}</b>
                <span>${nameOf(line)}</span>
                <span class="quiet">${t("assign.waiting", { n: line.waiting })}</span>
              </label>
            `,
          )}
        </fieldset>
        ${chosen.length === 0 && html`<p class="fault" role="alert"><${Icon} name="triangle-alert" />${t("assign.none")}</p>`}
        <button class="button red wide" type="submit" data-act="save-lines" aria-disabled=${chosen.length === 0}>${t("assign.save")}</button>
        <p class="turn-counter">
          <span class="quiet">${t(counter.closed ? "assign.open.help" : "assign.close.help")}</span>
          <button type="button" class="button small" data-act=${counter.closed ? "open-counter" : "close-counter"} onClick=${openOrClose}>
            <${Icon} name=${counter.closed ? "rotate-ccw" : "lock"} />${t(counter.closed ? "assign.open" : "assign.close")}
          </button>
        </p>
      </form>
    <//>
  `;
}

/** @param {{counter: Counter}} props */
function Now({ counter }) {
  const { staff, staff_name, ticket, served } = counter;
  return html`
    <p class="box-now">
      <b>${staff ? staff_name || staff : t("seat.empty")}</b>
      ${staff && html`<span>${stateOf(counter)}${ticket && ` · ${ticket.number}`}</span>`}
      ${ticket?.procedure_name && html`<span>${ticket.procedure_name}</span>`}
      ${ticket && html`<span class="quiet">${t(`why.${ticket.reason.rule}`)}</span>`}
      ${staff && html`<span class="quiet">${t("assign.served", { n: served })}</span>`}
    </p>
  `;
}

/** @param {{line: Line, counters: Counter[], close: () => void}} props */
export function LineCounters({ line, counters, close }) {
  const free = counters.filter((c) => !c.lines.includes(line.id));
  /** @param {Counter} counter */
  async function give(counter) {
    await addLine(counter, line.id);
    close();
  }
  return html`
    <${Box} title=${t("assign.line", { line: line.id, name: nameOf(line) })} name="line-counters" close=${close}>
      <div class="box-body">
        <p class="quiet">${t("assign.line.help")}</p>
        <ul class="choices">
          ${free.map(
            (c) => html`
              <li key=${c.id}>
                <button type="button" class="button choice" data-give=${c.id} onClick=${() => give(c)}>
                  <b>${t("office.counter", { n: c.id })}</b>
                  <span>${stateOf(c)}</span>
                  <span class="num quiet">${c.lines.join(" ")}</span>
                </button>
              </li>
            `,
          )}
        </ul>
        ${free.length === 0 && html`<p>${t("assign.line.all")}</p>`}
      </div>
    <//>
  `;
}
