/** The acts on the number in hand: one red button for what comes next, the others beside their keys. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { busy, fits } from "../act.js";
import { clock } from "../clock.js";
import { desk } from "../desk.js";
import { press } from "./keys.js";
import { keepFocus } from "./notice.js";
import { panel } from "../panels/panel.js";

/** @typedef {import("./keymap.js").Act} Act */

/** How long a called citizen may take before the console suggests to call again. */
const suggestRecallAfterMs = 60_000;

/** While a panel is open Enter is the panel's, and this button waits. */
export function MainButton() {
  const now = desk.value;
  const next = now?.waiting[0];
  const sub = next ? `${next.number} · ${next.procedure_name || t("ticket.no_procedure")}` : t("main.nobody");
  const off = !fits("main") || panel.value !== null;
  const word = now?.paused ? "main.resume" : !now?.ticket ? "main.call" : next ? "main.finish_call" : "main.finish";
  return html`
    <button
      type="button"
      class=${off ? "main-act off" : "main-act"}
      data-act="main"
      disabled=${busy.value || off}
      onMouseDown=${keepFocus}
      onClick=${() => press("main")}
    >
      <${Icon} name="skip-forward" />
      <span class="main-words">
        <b>${t(word)}</b>
        <span>${now?.paused ? t("ticket.free.waiting", { n: now.waiting_count }) : sub}</span>
      </span>
      <kbd>Enter ⏎</kbd>
    </button>
  `;
}

export function Acts() {
  const ticket = desk.value?.ticket;
  const late = ticket?.status === "called" && clock.value.getTime() - new Date(ticket.called_at ?? ticket.issued_at).getTime() > suggestRecallAfterMs;
  const spent = (ticket?.times ?? 0) > (desk.value?.recalls || Infinity);
  return html`
    <div class="acts">
      <${ActButton} act="recall" icon="rotate-ccw" keyName="+" hint=${late && !spent} />
      <${ActButton} act="start" icon="timer" keyName="5" />
      <${ActButton} act="finish" icon="check" keyName="." />
      <${ActButton} act="no-show" icon="user-x" keyName="−" hint=${late && spent} />
      <${ActButton} act="transfer" icon="arrow-right-left" keyName="*" />
      <${ActButton} act="call-number" icon="history" keyName="0" />
      <${ActButton} act="park" icon="hourglass" keyName="4" />
      <${ActButton} act=${desk.value?.paused ? "resume" : "pause"} icon="coffee" keyName="/" />
    </div>
  `;
}

/** @param {{act: Act, icon: string, keyName: string, hint?: boolean}} props hint: the console suggests this act now */
function ActButton({ act, icon, keyName, hint }) {
  const off = !fits(act);
  return html`
    <button
      type="button"
      class=${`act ${act} ${off ? "off" : hint ? "hint" : ""}`}
      data-act=${act}
      disabled=${busy.value || off}
      onMouseDown=${keepFocus}
      onClick=${() => press(act)}
    >
      <${Icon} name=${icon} />
      <span>${t(`act.${act}`)}</span>
      <kbd>${keyName}</kbd>
    </button>
  `;
}
