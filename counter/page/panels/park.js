/** Sets the number in hand aside until the citizen is ready, without losing the place. */

import { Icon } from "/assets/js/icons.js";
import { html, useSignal } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { clock } from "../clock.js";
import { desk } from "../desk.js";
import { digitOf, isEnter } from "../console/keymap.js";
import { keepFocus } from "../console/notice.js";
import { Confirm, confirm, Frame, Tile } from "./panel.js";
import { fitting, stepped } from "./typing.js";

/** Why, and the minutes that it usually takes. The key is the place in the list. */
const reasons = [
  { reason: "form", minutes: 10 },
  { reason: "papers", minutes: 30 },
  { reason: "paying", minutes: 10 },
  { reason: "other", minutes: 15 },
];

export function ParkPanel() {
  const reason = useSignal("");
  const minutes = useSignal("");
  const ready = reason.value !== "" && fitting(Number(minutes.value));

  /** @param {typeof reasons[number]} chosen */
  const choose = (chosen) => {
    reason.value = chosen.reason;
    minutes.value = String(chosen.minutes);
  };
  /** @param {1 | -1} way */
  const step = (way) => (minutes.value = String(stepped(Number(minutes.peek()), way)));
  const send = () => {
    const body = { reason: reason.peek(), minutes: Number(minutes.peek()) };
    if (body.reason && fitting(body.minutes)) void confirm("park", body);
  };

  /** @param {string} code */
  function keys(code) {
    const chosen = reasons[Number(digitOf(code)) - 1];
    if (chosen) choose(chosen);
    else if (isEnter(code)) send();
    else if (code === "NumpadAdd") step(1);
    else if (code === "NumpadSubtract") step(-1);
    else return false;
    return true;
  }

  const number = desk.value?.ticket?.number ?? "";
  const back = new Date(clock.value.getTime() + Number(minutes.value) * 60_000);
  return html`
    <${Frame} name="park" icon="hourglass" title=${t("park.title", { number })} hint=${t("park.hint")} keys=${keys}>
      <div class="tiles" role="radiogroup" aria-label=${t("park.title", { number })}>
        ${reasons.map(
          (r, i) => html`
            <${Tile}
              key=${r.reason}
              keyName=${i + 1}
              chosen=${r.reason === reason.value}
              choose=${() => choose(r)}
              name="reason"
              value=${r.reason}
              words=${t(`park.${r.reason}`, { n: r.minutes })}
            />
          `,
        )}
      </div>
      <div class="panel-row">
        <${Minutes} value=${minutes.value} set=${(/** @type {string} */ v) => (minutes.value = v)} step=${step} />
        <span class="quiet">${ready ? t("park.back", { t: hm(back) }) : t("park.choose")}</span>
      </div>
      <div class="panel-foot">
        <${Confirm} words=${t("park.confirm", { number })} off=${!ready} confirm=${send} />
      </div>
    <//>
  `;
}

/** @param {{value: string, set: (digits: string) => void, step: (way: 1 | -1) => void}} props */
function Minutes({ value, set, step }) {
  return html`
    <div class="stepper">
      <${Step} name="fewer" keyName="−" icon="chevron-down" step=${() => step(-1)} />
      <label class="field">
        <span class="sr">${t("park.minutes")}</span>
        <input
          data-field="minutes"
          inputmode="numeric"
          maxlength="3"
          autocomplete="off"
          value=${value}
          onInput=${(/** @type {Event} */ e) => set(/** @type {HTMLInputElement} */ (e.target).value.replace(/\D/g, ""))}
        />
      </label>
      <span>${t("park.minutes")}</span>
      <${Step} name="more" keyName="+" icon="chevron-up" step=${() => step(1)} />
    </div>
  `;
}

/** @param {{name: string, keyName: string, icon: string, step: () => void}} props */
function Step({ name, keyName, icon, step }) {
  return html`
    <button
      type="button"
      class="button small"
      data-act=${name}
      aria-label=${t(`park.${name}`)}
      onMouseDown=${keepFocus}
      onClick=${step}
    >
      <${Icon} name=${icon} />
      <kbd>${keyName}</kbd>
    </button>
  `;
}
