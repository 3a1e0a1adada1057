/** All keys: the picture of the number pad beside the acts, and the whole list over the page (F1). */

import { Icon } from "/assets/js/icons.js";
import { h, html, useLayoutEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { keysShown } from "./keys.js";

/** The number pad row by row; an empty word is a key without a meaning. */
const pad = [
  ["Num", "", ""],
  ["/", "pause", ""],
  ["*", "transfer", ""],
  ["−", "no-show", ""],
  ["7", "served", ""],
  ["8", "missing", ""],
  ["9", "guidance", ""],
  ["+", "recall", ""],
  ["4", "park", ""],
  ["5", "start", ""],
  ["6", "add", ""],
  ["Enter", "main", "tall"],
  ["1 2 3", "pick", "three"],
  ["0", "number", "two"],
  [".", "finish", ""],
];

export function NumberPad() {
  return html`
    <section class="pane pad">
      <h2>
        <${Icon} name="keyboard" />
        ${t("pad.title")}
      </h2>
      <div class="pad-keys" role="img" aria-label=${t("pad.label")}>
        ${pad.map(
          ([key, word, size]) => html`
            <div key=${key} class=${`${size} ${word ? "" : "unused"}`}>
              <small>${key}</small>
              ${word && t(`pad.${word}`)}
            </div>
          `,
        )}
      </div>
    </section>
  `;
}

/** Every key of the console with what it does. */
const list = [
  { keys: ["Enter", "F2"], does: "main" },
  { keys: ["+", "F3"], does: "recall" },
  { keys: ["5", "Space"], does: "start" },
  { keys: [".", "F5"], does: "finish" },
  { keys: ["−", "F4"], does: "no-show" },
  { keys: ["*", "F6"], does: "transfer" },
  { keys: ["0", "F7"], does: "number" },
  { keys: ["4", "F9"], does: "park" },
  { keys: ["/", "F8"], does: "pause" },
  { keys: ["6"], does: "add" },
  { keys: ["Esc"], does: "undo" },
  { keys: ["7"], does: "served" },
  { keys: ["8"], does: "missing" },
  { keys: ["9"], does: "guidance" },
  { keys: ["F10"], does: "lodge" },
  { keys: ["Ctrl + Enter"], does: "submit" },
  { keys: ["Esc"], does: "escape" },
  { keys: ["F1"], does: "help" },
];

export function KeyList() {
  return keysShown.value ? h(Overlay, null) : null;
}

function Overlay() {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => box.current?.showModal(), []);
  const close = () => (keysShown.value = false);
  return html`
    <dialog class="keys" ref=${box} onCancel=${close} data-keys aria-label=${t("keys.title")}>
      <header class="dialog-head">
        <${Icon} name="keyboard" />
        <h2>${t("keys.title")}</h2>
        <button type="button" class="button icon" aria-label=${t("staff.close")} onClick=${close}>
          <${Icon} name="x" />
        </button>
      </header>
      <dl class="key-list">
        ${list.map(
          ({ keys, does }) => html`
            <div key=${does}>
              <dt>
                ${keys.map((k) => html`<kbd key=${k}>${k}</kbd>`)}
              </dt>
              <dd>${t(`keys.${does}`)}</dd>
            </div>
          `,
        )}
      </dl>
      <p class="quiet">${t("keys.note")}</p>
    </dialog>
  `;
}
