/** A question before something that is felt at once: a person locked out, a kiosk gone dark. */

import { html, useLayoutEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/**
 * @param {{question: string, yes: string, act: string, onYes: () => void, onNo: () => void}} props
 *   act: how tests find the yes
 */
export function Ask({ question, yes, act, onYes, onNo }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => box.current?.showModal(), []);
  return html`
    <dialog class="ask" ref=${box} onCancel=${onNo} aria-label=${question}>
      <p>${question}</p>
      <div class="dialog-foot">
        <button type="button" class="button" autofocus onClick=${onNo}>
          ${t("office.cancel")}
          <kbd>Esc</kbd>
        </button>
        <button type="button" class="button red" data-act=${act} onClick=${onYes}>${yes}</button>
      </div>
    </dialog>
  `;
}
