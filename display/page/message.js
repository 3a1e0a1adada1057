/** The line at the bottom: standing advice and the office's notices in turn, or that the board is cut off. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { muted } from "./chime.js";
import { connection, seconds, view } from "./state.js";

/** How long a message stays, in seconds: twice the time to read ninety characters. */
const stay = 12;

/** Longer messages than this, in characters, are set in two smaller rows. */
const usual = 105;

/** @param {{closed: boolean}} props */
export function Message({ closed }) {
  const { state, since } = connection.value;
  const offline = state === "offline";
  const notices = closed ? [] : [t("hall.missed"), ...(view.value?.board.notices ?? [])];
  const turn = Math.floor(seconds.value / stay) % Math.max(1, notices.length);
  const text = offline ? t("hall.off", { t: hm(since) }) : notices[turn] ?? "";
  return html`<footer class=${`message ${text ? "" : "empty"}`}>
    ${text && html`<${Icon} name=${offline ? "wifi-off" : "info"} />
      <p class=${text.length > usual ? "long" : ""} key=${text} data-message>${text}</p>`}
    ${muted.value && html`<button type="button" data-sound-hint><${Icon} name="volume-2" />${t("hall.sound")}</button>`}
  </footer>`;
}
