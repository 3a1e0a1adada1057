/** The languages, as each names itself. */

import { html } from "/assets/js/preact.js";
import { language, languages, loadTexts, t } from "/assets/js/texts.js";
import { offered } from "../server/own.js";

/** @typedef {import("/assets/js/texts.js").Language} Language */

/** @param {Language} to */
export async function speak(to) {
  if (await loadTexts("kiosk", to)) language.value = to;
}

/** Nothing where the kiosk speaks Vietnamese alone. */
export function Languages() {
  const all = languages.filter(({ code }) => offered.value.includes(code));
  if (all.length < 2) return null;
  return html`<div class="languages" role="group" aria-label=${t("lang.choose")}>
    ${all.map(({ code, name }) => html`<button type="button" key=${code} data-lang=${code} lang=${code}
      aria-pressed=${language.value === code ? "true" : "false"} ontap=${() => speak(code)}>${name}</button>`)}
  </div>`;
}
