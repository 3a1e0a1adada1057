/** The acts on the number in hand: one red button for what comes next, the others beside their keys. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { Notice } from "/assets/js/signin.js";
import { t } from "/assets/js/texts.js";
import { busy, fits, perform, refusal } from "./act.js";
import { clock } from "./clock.js";
import { desk, lostSince } from "./desk.js";

/** @typedef {import("./keymap.js").Act} Act */

/** How long a called citizen may take before the console suggests to call again, in milliseconds. */
const patience = 60_000;

/** A mouse press leaves the focus where it is, so that Enter stays the main key. */
const keepFocus = (/** @type {Event} */ event) => event.preventDefault();

export function MainButton() {
  const held = desk.value?.ticket;
  const next = desk.value?.waiting[0];
  const sub = next ? `${next.number} · ${next.procedure_name || t("ticket.no_procedure")}` : t("main.nobody");
  const off = !fits("main");
  return html`
    <button
      type="button"
      class=${off ? "main-act off" : "main-act"}
      data-act="main"
      disabled=${busy.value || off}
      onMouseDown=${keepFocus}
      onClick=${() => perform("main")}
    >
      <${Icon} name="skip-forward" />
      <span class="main-words">
        <b>${t(!held ? "main.call" : next ? "main.finish_call" : "main.finish")}</b>
        <span>${sub}</span>
      </span>
      <kbd>Enter ⏎</kbd>
    </button>
  `;
}

export function Acts() {
  const ticket = desk.value?.ticket;
  const late = ticket?.status === "called" && clock.value.getTime() - new Date(ticket.called_at).getTime() > patience;
  return html`
    <div class="acts">
      <${ActButton} act="recall" icon="rotate-ccw" keyName="+" hint=${late && (ticket?.times ?? 0) < 3} />
      <${ActButton} act="start" icon="timer" keyName="5" />
      <${ActButton} act="finish" icon="check" keyName="." />
      <${ActButton} act="no-show" icon="user-x" keyName="−" hint=${late && (ticket?.times ?? 0) >= 3} />
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
      onClick=${() => perform(act)}
    >
      <${Icon} name=${icon} />
      <span>${t(`act.${act}`)}</span>
      <kbd>${keyName}</kbd>
    </button>
  `;
}

/** The server's last no, or that it cannot be reached. */
export function Refusal() {
  const lost = lostSince.value !== null;
  return html`<${Notice} words=${lost ? t("console.offline") : refusal.value} icon=${lost ? "wifi-off" : undefined} />`;
}
