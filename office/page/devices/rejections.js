/** Devices that were turned away: an old button that somebody still presses, or somebody who tries. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate, now } from "/assets/js/time.js";
import { useList } from "../parts/list.js";

/** @typedef {import("/assets/js/wire.d.ts").office.Rejection} Rejection */

/** How often the list is read again, in milliseconds. */
const reloadEveryMs = 5000;

/**
 * The time, and the day when it is not today.
 * @param {string} iso
 */
export function whenOf(iso) {
  const [at, today] = [new Date(iso), now()];
  const day = longDate(at, language.value);
  return day === longDate(today, language.value) ? hm(at) : `${hm(at)}, ${day}`;
}

export function Rejections() {
  const items = useList("/api/v1/office/rejections", reloadEveryMs).items;
  return html`
    <section class="rejections" data-rejections=${items?.length ?? ""}>
      <h3>${t("reject.title")}</h3>
      <p class="quiet">${t(items?.length === 0 ? "reject.none" : "reject.help")}</p>
      <ul>
        ${items?.map(
          (x) => html`
            <li key=${`${x.kind} ${x.from}`}>
              <${Icon} name="triangle-alert" />
              <span>${t("reject.item", { kind: t(`device.${x.kind}`), from: x.from, t: whenOf(x.at) })}</span>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
