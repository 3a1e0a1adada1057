/** The counter calls nobody for a while: why is asked before, and shown as long as it lasts. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { clock, elapsed } from "../clock.js";
import { digitOf } from "../console/keymap.js";
import { confirm, Frame, Tile } from "./panel.js";

/** The key is the place in the list. */
const reasons = ["lunch", "errand", "meeting", "other"];

/** The reason is all there is to ask, so its key pauses at once. */
export function PausePanel() {
  /** @param {string} reason */
  const choose = (reason) => void confirm("pause", { reason });

  /** @param {string} code */
  function keys(code) {
    const reason = reasons[Number(digitOf(code)) - 1];
    if (reason) choose(reason);
    return Boolean(reason);
  }

  return html`
    <${Frame} name="pause" icon="coffee" title=${t("pause.title")} hint=${t("pause.hint")} keys=${keys}>
      <div class="tiles" role="radiogroup" aria-label=${t("pause.title")}>
        ${reasons.map(
          (reason, i) => html`
            <${Tile}
              key=${reason}
              keyName=${i + 1}
              chosen=${false}
              choose=${() => choose(reason)}
              name="reason"
              value=${reason}
              words=${t(`pause.${reason}`)}
            />
          `,
        )}
      </div>
    <//>
  `;
}

/** @param {{paused: {reason: string, since: string}, waiting: number}} props */
export function Paused({ paused, waiting }) {
  const since = new Date(paused.since);
  return html`
    <section class="ticket paused" data-ticket-status="none" data-paused=${paused.reason}>
      <div class="ticket-state">
        <${Icon} name="pause" />
        <span>${t("pause.state")}</span>
        <em>${t("pause.since", { t: hm(since) })}</em>
      </div>
      <span class="paused-picture"><${Icon} name="coffee" /></span>
      <div class="ticket-about">
        <h1>${t(`pause.${paused.reason}`)}</h1>
        <p>${waiting > 0 ? t("ticket.free.waiting", { n: waiting }) : t("main.nobody")}</p>
      </div>
      <div class="ticket-timer">
        <span class="num" role="timer">${elapsed(since, clock.value)}</span>
        <span>${t("pause.timer")}</span>
      </div>
    </section>
  `;
}
