/** The languages of the staff's pages, as each names itself, and the one that this browser used last. */

import { html } from "./preact.js";
import { known, language, languages, loadTexts, t } from "./texts.js";

/** @typedef {import("./texts.js").Language} Language */

/**
 * Puts the page into the language that this browser used last, Vietnamese at first. Call it again when it answers false.
 * @param {string} surface whose texts are needed beside the staff's common ones
 * @param {Language} [wanted]
 * @returns {Promise<boolean>} false when the texts could not be read
 */
export async function speak(surface, wanted) {
  const kept = localStorage.getItem("staff-language");
  const lang = wanted ?? known(kept) ?? "vi";
  const read = await Promise.all([loadTexts("staff", lang), loadTexts(surface, lang)]);
  if (read.includes(false)) return false;
  language.value = lang;
  document.documentElement.lang = lang;
  localStorage.setItem("staff-language", lang);
  return true;
}

/** @param {{surface: string}} props */
export function LanguageChoice({ surface }) {
  return html`
    <div class="languages" role="group" aria-label=${t("staff.language")}>
      ${languages.map(
        ({ code, name }) => html`
          <button
            type="button"
            key=${code}
            lang=${code}
            data-language=${code}
            aria-pressed=${language.value === code}
            onClick=${() => speak(surface, code)}
          >
            ${name}
          </button>
        `,
      )}
    </div>
  `;
}
