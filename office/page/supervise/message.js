/** A message to the screens of a hall, and those that stand now. */

import { Icon } from "/assets/js/icons.js";
import { noticeMinutes, noticeText } from "/assets/js/limits.js";
import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { act } from "./acting.js";
import { removeNotice } from "./deeds.js";

/** @typedef {import("./watching.js").Supervision} Supervision */

/** For how many minutes a message may stand, as the form offers them. */
const spans = [15, 30, 60, 120, 240, noticeMinutes];

/** @param {{seen: Supervision}} props */
export function Message({ seen }) {
  const [text, setText] = useState("");
  /** @param {SubmitEvent} event */
  async function send(event) {
    event.preventDefault();
    const words = text.trim();
    if (!words) return;
    const values = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const body = { hall: String(values.get("hall")), text: words, minutes: Number(values.get("minutes")) };
    if (await act({ path: "notices", body, words: t("act.notice_sent") })) setText("");
  }
  return html`
    <section class="pane message">
      <h2>${t("message.title")}</h2>
      <form onSubmit=${send} data-form="message">
        <label class="field">
          <span>${t("message.text")}</span>
          <input
            data-field="message"
            value=${text}
            maxlength=${noticeText}
            autocomplete="off"
            onInput=${(/** @type {InputEvent} */ e) => setText(/** @type {HTMLInputElement} */ (e.target).value)}
          />
        </label>
        <div class="message-row">
          <label class="field">
            <span>${t("message.hall")}</span>
            <select name="hall" data-field="hall">
              <option value="">${t("message.all")}</option>
              ${seen.halls.map((hall) => html`<option key=${hall.id} value=${hall.id}>${hall.name}</option>`)}
            </select>
          </label>
          <label class="field">
            <span>${t("message.for")}</span>
            <select name="minutes" data-field="minutes">
              ${spans.map((n) => html`<option key=${n} value=${n} selected=${n === 30}>${t("n_minutes", { n })}</option>`)}
            </select>
          </label>
          <button class="button" type="submit" data-act="send-message" aria-disabled=${!text.trim()}>
            <${Icon} name="megaphone" />${t("message.send")}
          </button>
        </div>
      </form>
      <ul class="notices" data-notices=${seen.notices.length}>
        ${seen.notices.map(
          (notice) => html`
            <li key=${notice.id} data-notice=${notice.id}>
              <span>${notice.text}</span>
              <span class="quiet">
                ${seen.halls.find((hall) => hall.id === notice.hall)?.name ?? t("message.all")} · ${t("message.until", { t: hm(new Date(notice.until)) })}
              </span>
              <button type="button" class="button small" data-act="remove-notice" onClick=${() => removeNotice(notice.id)}>${t("message.remove")}</button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
