/** The whole screen: header, the call, the last calls, who waits, one line of message. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { CallPanel, Recent } from "./call.js";
import { muted } from "./chime.js";
import { Message } from "./message.js";
import { Stray } from "./stray.js";
import { centre, clock, connection, stray, view } from "./state.js";
import { Waiting } from "./waiting.js";

export function Hall() {
  const { state } = connection.value;
  const shown = view.value;
  if (stray.value) return html`<${Stray} />`;
  const closed = shown !== null && !shown.board.open && !shown.busy;
  return html`<div class=${`hall ${state} ${closed ? "closed" : ""} ${muted.value ? "muted" : ""}`} data-state=${state}
    data-sound=${muted.value ? "muted" : "on"}>
    ${closed ? html`<${Closed} />` : html`<${Header} />
      <${CallPanel} />
      <${Recent} />
      <${Waiting} />`}
    <${Message} closed=${closed} />
  </div>`;
}

function Header() {
  return html`<header class="top">
    <img src="/assets/pictures/mark.svg" alt="" />
    <${Centre} />
    ${centre.value?.demo && html`<em class="demo">${t("org.demo")}</em>`}
    <span class="date">${longDate(clock.value, language.value)}</span>
    <time class="num" data-clock>${hm(clock.value)}</time>
  </header>`;
}

/** The centre's name is the office's own word, in Vietnamese; in another language the texts' name for such a centre. */
function Centre() {
  const own = language.value === "vi" ? centre.value : null;
  return html`<span class="centre"><small>${own?.parent ?? t("org.parent")}</small><b>${own?.name ?? t("org.name")}</b></span>`;
}

/** Outside the hours: a dark screen with the clock, which spares the panel at night. */
function Closed() {
  return html`<main class="night" data-closed>
    <time class="num" data-clock>${hm(clock.value)}</time>
    <span class="date">${longDate(clock.value, language.value)}</span>
    <p>${t("hall.closed")}</p>
    <small>${t("hall.closed.sub")}</small>
    <${Centre} />
  </main>`;
}
