/** Asks once before a counter is taken over from somebody. */

import { html, useLayoutEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @param {{words: string, take: () => void, leave: () => void}} props */
export function TakeOver({ words, take, leave }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => box.current?.showModal(), []);
  return html`
    <dialog class="ask" ref=${box} data-ask="take-over" aria-label=${words} onCancel=${leave}>
      <p>${words}</p>
      <footer class="dialog-foot">
        <button type="button" class="button" data-act="close-panel" onClick=${leave}>
          ${t("choose.take_over.no")}
          <kbd>Esc</kbd>
        </button>
        <button type="button" class="button red" data-act="take-over" autofocus onClick=${take}>
          ${t("choose.take_over")}
          <kbd>Enter ⏎</kbd>
        </button>
      </footer>
    </dialog>
  `;
}
