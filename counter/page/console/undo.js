/** The last step as long as it can be taken back, counting down by the server's clock. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { busy, fits, undoLeft } from "../act.js";
import { desk } from "../desk.js";
import { press } from "./keys.js";
import { keepFocus } from "./notice.js";
import { panel } from "../panels/panel.js";

export function UndoChip() {
  const time = undoLeft();
  const step = desk.value?.undo?.step;
  if (!time || !step) return null;
  return html`
    <button
      type="button"
      class="undo"
      data-act="undo"
      data-undo=${step}
      disabled=${busy.value || panel.value !== null || !fits("undo")}
      onMouseDown=${keepFocus}
      onClick=${() => press("undo")}
    >
      <${Icon} name="undo-2" />
      <span>${t("undo.chip", { step: t(`undo.${step}`) })} · ${t("undo.left", { t: time })}</span>
      <kbd>Esc</kbd>
    </button>
  `;
}
