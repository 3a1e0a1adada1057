/** Calls a number out of turn, or lets one that was missed or set aside wait again. */

import { h, html, useSignal } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { busy } from "../act.js";
import { desk } from "../desk.js";
import { digitOf, isEnter, letterOf } from "../console/keymap.js";
import { keepFocus } from "../console/notice.js";
import { Confirm, confirm, Frame, Tile } from "./panel.js";
import { usePlaces } from "./places.js";
import { following, numberOf } from "./typing.js";

/** More digits than a day has numbers. */
const longest = 4;

export function CallNumberPanel() {
  const own = desk.value?.lines ?? [];
  const { lines } = usePlaces();
  const line = useSignal(own[0] ?? "");
  const digits = useSignal("");
  const number = numberOf(line.value, digits.value);

  /** @param {string} id */
  const choose = (id) => void (line.value = id);
  /** @param {string} step */
  const send = (step) => {
    const wanted = numberOf(line.peek(), digits.peek());
    if (wanted) void confirm(step, { number: wanted });
  };

  /** @param {string} code */
  function keys(code) {
    const digit = digitOf(code);
    const letter = letterOf(code);
    if (isEnter(code)) send("call");
    else if (code === "NumpadAdd") send("bring-back");
    else if (code === "NumpadMultiply") line.value = following(own, line.peek());
    else if (code === "NumpadSubtract" || code === "Backspace") digits.value = digits.peek().slice(0, -1);
    else if (own.includes(letter) || lines.some((l) => l.id === letter)) line.value = letter;
    else if (digit) digits.value = (digits.peek() + digit).slice(0, longest);
    else return false;
    return true;
  }

  const hint = t("number.hint", { line: line.value, number: numberOf(line.value, "7") });
  return html`
    <${Frame} name="call-number" icon="history" title=${t("number.title")} hint=${hint} keys=${keys}>
      ${own.length > 1 && h(OwnLines, { own, lines, chosen: line.value, choose })}
      <div class="number-typed" role="status">
        <span class=${number ? "num" : "num blank"} data-number=${number}>${number || `${line.value}•••`}</span>
        <span>${number ? about(number) : t("number.type")}</span>
        ${digits.value && html`<span class="quiet"><kbd>−</kbd> ${t("number.erase")}</span>`}
      </div>
      <div class="panel-foot">
        <button
          type="button"
          class="button"
          data-act="bring-back"
          disabled=${busy.value || !number}
          onMouseDown=${keepFocus}
          onClick=${() => send("bring-back")}
        >
          ${t("act.bring-back")}
          <kbd>+</kbd>
        </button>
        <${Confirm} words=${t("number.call", { number })} off=${!number} confirm=${() => send("call")} />
      </div>
    <//>
  `;
}

/**
 * The counter's lines, where there are several.
 * @param {{own: string[], lines: import("./places.js").Line[], chosen: string, choose: (id: string) => void}} props
 */
function OwnLines({ own, lines, chosen, choose }) {
  return html`
    <div class="choice" role="radiogroup" aria-label=${t("transfer.line")}>
      <b>${t("transfer.line")}<kbd>*</kbd></b>
      <div class="tiles">
        ${own.map(
          (id) => html`
            <${Tile}
              key=${id}
              keyName=${id}
              chosen=${id === chosen}
              choose=${() => choose(id)}
              name="line"
              value=${id}
              words=${lines.find((l) => l.id === id)?.name[language.value] ?? ""}
            />
          `,
        )}
      </div>
    </div>
  `;
}

/**
 * What this counter knows about a number.
 * @param {string} number
 * @returns {string}
 */
function about(number) {
  const now = desk.value;
  const named = (/** @type {{number: string}} */ ticket) => ticket.number === number;
  for (const list of /** @type {const} */ (["waiting", "missed", "parked"])) {
    const found = now?.[list].find(named);
    if (found) return [t(`number.${list}`), found.procedure_name].filter(Boolean).join(" · ");
  }
  return "";
}
