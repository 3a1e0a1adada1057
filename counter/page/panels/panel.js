/** What is asked before an act is done: a panel in the place of the buttons. Only one is open. */

import { Icon } from "/assets/js/icons.js";
import { computed, effect, html, signal, useEffect, useLayoutEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { busy, carryOut, fits, refusal } from "../act.js";
import { keepFocus, Refusal } from "../console/notice.js";
import { desk, inHand } from "../desk.js";

/** @typedef {import("../console/keymap.js").Panel} Panel */

/** The panel that is open; null while none is. */
export const panel = signal(/** @type {Panel | null} */ (null));

/**
 * What the open panel does with a key; true when the key was its own.
 * @type {(code: string) => boolean}
 */
let reaction = () => false;

/**
 * @param {string} code
 * @returns {boolean}
 */
export const reactTo = (code) => reaction(code);

/** @param {Panel} which */
export function openPanel(which) {
  if (busy.peek() || !fits(which)) return;
  refusal.value = "";
  panel.value = which;
}

export function closePanel() {
  panel.value = null;
}

/**
 * Carries out what the panel asked; on a refusal it stays open with the sentence in it.
 * @param {string} step
 * @param {object} body
 */
export async function confirm(step, body) {
  if (await carryOut(step, body)) closePanel();
}

/** A question about one visit does not outlive it. */
const subject = computed(() => `${desk.value?.id} ${inHand.value}`);
effect(() => {
  void subject.value;
  closePanel();
});

/**
 * @typedef {object} FrameProps
 * @property {Panel} name
 * @property {string} icon
 * @property {string} title
 * @property {string} [hint]
 * @property {(code: string) => boolean} keys
 * @property {any} children
 */

/**
 * The panel's head, its refusal and its keys.
 * @param {FrameProps} props
 */
export function Frame({ name, icon, title, hint, keys, children }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    reaction = keys;
    return () => void (reaction = () => false);
  });
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
  }, []);
  return html`
    <section class="pane panel" ref=${box} tabindex="-1" data-panel=${name} aria-label=${title}>
      <h2>
        <${Icon} name=${icon} />
        ${title}
        <small>${hint}</small>
        <button type="button" class="button small" data-act="close-panel" onMouseDown=${keepFocus} onClick=${closePanel}>
          ${t("staff.close")}
          <kbd>Esc</kbd>
        </button>
      </h2>
      ${children}
      <${Refusal} />
    </section>
  `;
}

/** @param {{words: string, off?: boolean, confirm: () => void}} props */
export function Confirm({ words, off, confirm }) {
  return html`
    <button
      type="button"
      class="button red"
      data-act="confirm"
      disabled=${busy.value || off}
      onMouseDown=${keepFocus}
      onClick=${confirm}
    >
      ${words}
      <kbd>Enter ⏎</kbd>
    </button>
  `;
}

/**
 * One of several things to choose from, with the key that chooses it.
 * @param {{keyName: string, chosen: boolean, choose: () => void, name: string, words: string, value: string}} props
 *   name: of the data- hook, value: in it
 */
export function Tile({ keyName, chosen, choose, name, words, value }) {
  return html`
    <button
      type="button"
      class="tile"
      role="radio"
      title=${words}
      aria-checked=${chosen}
      ...${{ [`data-${name}`]: value }}
      onMouseDown=${keepFocus}
      onClick=${choose}
    >
      <kbd>${keyName}</kbd>
      <span>${words}</span>
    </button>
  `;
}
