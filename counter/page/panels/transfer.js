/** Hands the number in hand over to another counter or line, with a note for whoever calls it there. */

import { ticketNote } from "/assets/js/limits.js";
import { html, useRef, useSignal } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { desk } from "../desk.js";
import { digitOf, isEnter, letterOf } from "../console/keymap.js";
import { keepFocus } from "../console/notice.js";
import { Confirm, confirm, Frame, Tile } from "./panel.js";
import { usePlaces } from "./places.js";
import { following, grow } from "./typing.js";

/** @typedef {{counter: string} | {line: string}} Target */

export function TransferPanel() {
  const places = usePlaces();
  const typed = useSignal("");
  const to = useSignal(/** @type {Target | null} */ (null));
  const keep = useSignal(true);
  const note = useRef(/** @type {HTMLInputElement | null} */ (null));
  const here = desk.value?.id;
  const counters = places.counters.filter((c) => c.id !== here);
  const ids = counters.map((c) => c.id);
  const letters = places.lines.map((l) => l.id);
  const line = to.value && "line" in to.value ? to.value.line : "";
  const counter = to.value && "counter" in to.value ? to.value.counter : "";

  /** @param {string} id a line's */
  const toLine = (id) => {
    typed.value = "";
    to.value = { line: id };
  };
  /** @param {string} id a counter's */
  const toCounter = (id) => {
    typed.value = id;
    to.value = { counter: id };
  };
  const send = () => {
    const target = to.peek();
    if (target) void confirm("transfer", { ...target, keep_place: keep.peek(), note: note.current?.value.trim() ?? "" });
  };

  /** @param {string} code */
  function keys(code) {
    const digit = digitOf(code);
    const letter = letterOf(code);
    if (isEnter(code)) send();
    else if (code === "NumpadMultiply" && letters.length > 0) toLine(following(letters, line));
    else if (code === "NumpadAdd") keep.value = !keep.peek();
    else if (code === "NumpadDivide") note.current?.focus();
    else if (letters.includes(letter)) toLine(letter);
    else if (digit) {
      typed.value = grow(ids, typed.peek(), digit);
      to.value = ids.includes(typed.peek()) ? { counter: typed.peek() } : null;
    } else return false;
    return true;
  }

  const number = desk.value?.ticket?.number ?? "";
  return html`
    <${Frame} name="transfer" icon="arrow-right-left" title=${t("transfer.title", { number })} keys=${keys}>
      <${Counters} counters=${counters} chosen=${counter} choose=${toCounter} />
      <${Lines} lines=${places.lines} chosen=${line} choose=${toLine} />
      <div class="panel-row">
        <${Keep} keep=${keep.value} turn=${() => (keep.value = !keep.peek())} />
        <${Note} note=${note} />
      </div>
      <div class="panel-foot">
        <${Confirm} words=${where(counter, line)} off=${!to.value} confirm=${send} />
      </div>
    <//>
  `;
}

/**
 * What the button that confirms says.
 * @param {string} counter
 * @param {string} line
 */
function where(counter, line) {
  if (counter) return t("transfer.to.counter", { n: counter });
  return line ? t("transfer.to.line", { line }) : t("transfer.to.none");
}

/** @param {{counters: import("./places.js").Counter[], chosen: string, choose: (id: string) => void}} props */
function Counters({ counters, chosen, choose }) {
  return html`
    <div class="choice" role="radiogroup" aria-label=${t("transfer.counter")}>
      <b>${t("transfer.counter")}<kbd>0–9</kbd></b>
      <div class="numbers">
        ${counters.map(
          (c) => html`
            <button
              type="button"
              key=${c.id}
              class=${c.staff ? "tile num" : "tile num empty"}
              role="radio"
              aria-checked=${c.id === chosen}
              aria-label=${t(c.staff ? "bar.counter" : "transfer.empty", { n: c.id })}
              title=${c.staff ? c.staff_name : t("transfer.empty", { n: c.id })}
              data-to-counter=${c.id}
              onMouseDown=${keepFocus}
              onClick=${() => choose(c.id)}
            >
              ${c.id}
            </button>
          `,
        )}
      </div>
    </div>
  `;
}

/** @param {{lines: import("./places.js").Line[], chosen: string, choose: (id: string) => void}} props */
function Lines({ lines, chosen, choose }) {
  return html`
    <div class="choice" role="radiogroup" aria-label=${t("transfer.line")}>
      <b>${t("transfer.line")}<kbd>*</kbd></b>
      <div class="tiles">
        ${lines.map(
          (l) => html`
            <${Tile}
              key=${l.id}
              keyName=${l.id}
              chosen=${l.id === chosen}
              choose=${() => choose(l.id)}
              name="to-line"
              value=${l.id}
              words=${l.name[language.value]}
            />
          `,
        )}
      </div>
    </div>
  `;
}

/** @param {{keep: boolean, turn: () => void}} props */
function Keep({ keep, turn }) {
  return html`
    <label class="tick">
      <input type="checkbox" data-field="keep_place" checked=${keep} onChange=${turn} />
      <span>${t("transfer.keep")}</span>
      <kbd>+</kbd>
    </label>
  `;
}

/** @param {{note: {current: HTMLInputElement | null}}} props */
function Note({ note }) {
  return html`
    <label class="field note">
      <span class="sr">${t("transfer.note")}</span>
      <input
        data-field="note"
        ref=${note}
        maxlength=${ticketNote}
        placeholder=${t("transfer.note")}
        autocomplete="off"
      />
      <kbd>/</kbd>
    </label>
  `;
}
