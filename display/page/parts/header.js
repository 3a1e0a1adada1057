/** The top of a screen: whose centre this is, which hall, and the time. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate } from "/assets/js/time.js";
import { screen } from "../settings.js";
import { centre, clock } from "../state.js";

/** Longer names than this, in characters, are set smaller. */
const usual = 44;

export function Header() {
  return html`<header class="top">
    <img src="/assets/pictures/mark.svg" alt="" />
    <${Centre} />
    ${centre.value?.demo && html`<em class="demo">${t("org.demo")}</em>`}
    <span class="date">${today()}</span>
    <${Time} />
  </header>`;
}

/** Before the server has told its time a screen shows none. */
export function Time() {
  return html`<time class="num" data-clock>${clock.value ? hm(clock.value) : ""}</time>`;
}

export const today = () => (clock.value ? longDate(clock.value, language.value) : "");

/** The centre's name is the office's own word, in Vietnamese; in another language the texts' name for such a centre. */
export function Centre() {
  const own = language.value === "vi" ? centre.value : null;
  const name = own?.name ?? t("org.name");
  return html`<span class="centre"><small>${own?.parent ?? t("org.parent")}</small><b class=${name.length > usual ? "long" : ""}>${name}</b></span>`;
}

/** The name of this screen's hall, "" for the whole centre. */
export const hallName = () => centre.value?.halls.find(({ id }) => id === screen.value.hall)?.name ?? "";
