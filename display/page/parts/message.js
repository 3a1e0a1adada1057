/** The line at the bottom: notices, the office's messages and the hours in turn, or that the board is cut off. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { inLanguage } from "../screen.js";
import { answer } from "../settings.js";
import { muted } from "../voice/speech.js";
import { connection, old, seconds, view } from "../state.js";
import { hours, stay, ticker } from "./ticker.js";

/** Longer messages than this, in characters, are set in two smaller rows. */
const usual = 100;

/** @param {{closed: boolean}} props */
export function Message({ closed }) {
  const { since } = connection.value;
  const cut = old.value && view.value !== null && since !== null;
  const texts = closed ? [] : turns();
  const turn = Math.floor(seconds.value / stay) % Math.max(1, texts.length);
  const text = cut ? t("hall.off", { t: hm(since) }) : (texts[turn] ?? "");
  return html`<footer class=${`message ${cut ? "cut" : ""} ${text ? "" : "empty"}`}>
    ${text && html`<${Icon} name=${cut ? "wifi-off" : "info"} />
      <p class=${text.length > usual ? "long" : ""} key=${text} data-message data-cut=${cut ? "" : undefined}>${text}</p>`}
    ${muted.value && html`<button type="button" data-sound-hint><${Icon} name="volume-2" />${t("hall.sound")}</button>`}
  </footer>`;
}

function turns() {
  const { messages = [], sessions = [] } = answer.value;
  const own = messages.map((words) => inLanguage(words, language.value));
  const open = hours(sessions);
  return ticker(view.value?.board.notices ?? [], [t("hall.missed"), ...own, open && t("hall.hours", { h: open })]);
}
