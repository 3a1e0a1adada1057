/** A ticket's slip again: on the screen for a phone to read, and for a printer of 80 mm. The number stays. */

import { Icon } from "/assets/js/icons.js";
import { html, signal } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { act } from "./acting.js";
import { Box } from "./assign.js";
import { ticketPath } from "./deeds.js";

/** @typedef {import("/assets/js/wire.d.ts").office.SlipResponse} Shown */

const shown = signal(/** @type {Shown | null} */ (null));

/** @param {string} number */
export async function reprint(number) {
  const done = await act({ path: ticketPath(number, "reprint"), words: t("act.reprinted", { number }) });
  if (done) shown.value = /** @type {Shown} */ (done.answer);
}

export function Slip() {
  const slip = shown.value;
  if (!slip) return null;
  const { ticket, line_name, counters } = slip;
  const taken = new Date(ticket.issued_at);
  const close = () => (shown.value = null);
  return html`
    <${Box} title=${t("ticket.slip")} name="slip" close=${close}>
      <div class="slip" data-slip=${ticket.number}>
        <p class="slip-centre">${slip.parent}<b>${slip.centre}</b></p>
        <p class="slip-label">${t("slip.number")}</p>
        <p class="num slip-number">${ticket.number}</p>
        <p class="slip-for">${ticket.procedure_name || line_name[language.value] || line_name.vi}</p>
        ${counters.length > 0 && html`<p class="slip-counters">${t("slip.counters", { counters: counters.join(", ") })}</p>`}
        <dl class="slip-facts">
          <dt>${t("slip.taken")}</dt>
          <dd><b class="num">${hm(taken)}</b> ${longDate(taken, language.value)}</dd>
        </dl>
        ${
          ticket.qr_url &&
          html`<p class="slip-code">
            <img src=${ticket.qr_url} alt=${t("slip.qr", { number: ticket.number })} width="200" height="200" />
            <span>${t("slip.help")}</span>
          </p>`
        }
        <p class="slip-foot">${t("slip.again")}</p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" onClick=${close}>${t("staff.close")}</button>
        <button type="button" class="button red" data-act="print-slip" onClick=${() => window.print()}>
          <${Icon} name="printer" />${t("slip.print")}
        </button>
      </div>
    <//>
  `;
}
