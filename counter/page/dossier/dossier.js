/** The dialog in which a dossier is taken in: the form first, then the slip with its code. */

import { Icon } from "/assets/js/icons.js";
import { Notice } from "/assets/js/notice.js";
import { h, html, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { complaint, draft, dropDraft, typed } from "./draft.js";
import { Earlier } from "./earlier.js";
import { Form } from "./form.js";
import { dossierOpen, earlier, lodge, lodged, sending } from "./lodge.js";
import { Receipt } from "./receipt.js";

export function DossierDialog() {
  return dossierOpen.value ? h(Dialog, null) : null;
}

function Dialog() {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [asked, ask] = useState(false);
  useLayoutEffect(() => box.current?.showModal(), []);

  /** Leaves at once when nothing would be lost, otherwise asks first. */
  function close() {
    if (lodged.peek()) lodged.value = null;
    else if (!typed.peek() || asked) dropDraft();
    else ask(true);
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    const send = (event.ctrlKey || event.metaKey) && (event.code === "Enter" || event.code === "NumpadEnter");
    if (event.code !== "Escape" && !(send && draft.peek())) return;
    event.preventDefault();
    if (event.repeat) return;
    if (send) void lodge();
    else back();
  }

  /** One step back: from a question to the form, from the form to the desk. */
  function back() {
    if (asked) ask(false);
    else if (earlier.peek()) earlier.value = null;
    else close();
  }

  /** Escape while nothing in the dialog has the focus: the browser would close it and leave the draft open. */
  function cancel(/** @type {Event} */ event) {
    event.preventDefault();
    back();
  }

  function foot() {
    if (asked) return h(GiveUp, { stay: () => ask(false) });
    return earlier.value ? h(Earlier, { ...earlier.value }) : h(Foot, { close });
  }

  const now = draft.value;
  return html`
    <dialog
      class="dossier"
      ref=${box}
      onKeyDown=${keys}
      onCancel=${cancel}
      data-dossier=${now ? "form" : "lodged"}
      aria-label=${t("dossier.title")}
    >
      <${Head} ticket=${now?.ticket} close=${close} />
      ${now ? h(Form, { now }) : h(Receipt, null)}
      ${now && foot()}
    </dialog>
  `;
}

/** @param {{ticket?: string | null, close: () => void}} props */
function Head({ ticket, close }) {
  return html`
    <header class="dialog-head">
      <${Icon} name="file-text" />
      <h2>${t("dossier.title")}</h2>
      ${ticket && html`<span class="tag plain">${t("dossier.for")}<b class="num">${ticket}</b></span>`}
      <button
        type="button"
        class="button icon"
        data-act="close-dossier"
        aria-label=${t("staff.close")}
        onClick=${close}
      >
        <${Icon} name="x" />
      </button>
    </header>
  `;
}

/** @param {{close: () => void}} props */
function Foot({ close }) {
  const busy = sending.value;
  return html`
    <footer class="dialog-foot">
      <${Notice} words=${complaint.value} />
      <button type="button" class="button" onClick=${close}>${t("dossier.cancel")}<kbd>Esc</kbd></button>
      <button type="button" class="button red" data-act="submit-dossier" aria-disabled=${busy} onClick=${lodge}>
        ${t(busy ? "dossier.sending" : "dossier.submit")}<kbd>Ctrl + Enter</kbd>
      </button>
    </footer>
  `;
}

/** @param {{stay: () => void}} props */
function GiveUp({ stay }) {
  return html`
    <footer class="dialog-foot">
      <${Notice} words=${t("dossier.give_up.ask")} />
      <button type="button" class="button" data-act="give-up" onClick=${dropDraft}>${t("dossier.give_up")}</button>
      <button type="button" class="button red" onClick=${stay}>${t("dossier.stay")}<kbd>Esc</kbd></button>
    </footer>
  `;
}
