/** Outside the hours: a dark screen with the clock and the next opening, which spares the panel at night. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { Centre, Time, today } from "./header.js";
import { answer } from "../settings.js";
import { clock } from "../state.js";

export function ClosedScreen() {
  return html`<main class="night" data-closed>
    <${Time} />
    <span class="date">${today()}</span>
    <p>${t("hall.closed")}</p>
    <small data-next-opening>${next()}</small>
    <${Centre} />
  </main>`;
}

/** When the doors open again, if the server has said so and that is still to come. */
function next() {
  const opening = new Date(answer.value.next_opening ?? "");
  if (Number.isNaN(opening.getTime()) || (clock.value && opening <= clock.value)) return t("hall.closed.sub");
  const day = longDate(opening, language.value);
  return day === today() ? t("hall.opens.today", { t: hm(opening) }) : t("hall.opens.day", { t: hm(opening), d: day });
}
