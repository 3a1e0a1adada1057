/** An act of the supervisor, what the page says about it, and the way back. */

import { newKey, post } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { html, signal, useEffect } from "/assets/js/preact.js";
import { sentence } from "/assets/js/signin.js";
import { t } from "/assets/js/texts.js";
import { lost } from "./list.js";
import { readAgain } from "./watching.js";

/**
 * @typedef {object} Act
 * @property {string} path behind /api/v1/supervisor/
 * @property {object} [body]
 * @property {string} words what is said once it is done
 * @property {Act | ((answer: any) => Act)} [back] the act that takes it back
 */

/** How long the way back stays in sight, in milliseconds. */
const stay = 15_000;

const said = signal(/** @type {{good: boolean, words: string, back: Act | null} | null} */ (null));

/** Only one act at a time: a second tap is the same tap. */
let busy = false;

/**
 * @param {Act} what
 * @returns {Promise<boolean>} whether it was done
 */
export async function act({ path, body, words, back }) {
  if (busy) return false;
  busy = true;
  try {
    const answer = await post(`/api/v1/supervisor/${path}`, body ?? {}, { key: newKey() });
    said.value = { good: true, words, back: (typeof back === "function" ? back(answer) : back) ?? null };
    readAgain();
    return true;
  } catch (error) {
    said.value = { good: false, words: sentence(error), back: null };
    lost(error);
    return false;
  } finally {
    busy = false;
  }
}

/** What was just done, with "undo" while it is new. */
export function Toast() {
  const now = said.value;
  useEffect(() => {
    if (!now) return;
    const timer = window.setTimeout(() => (said.value = null), stay);
    return () => clearTimeout(timer);
  }, [now]);
  return html`
    <div class="toast-place" role="status">
      ${
        now &&
        html`
          <div class=${now.good ? "toast" : "toast bad"} data-toast=${now.good ? "done" : "refused"}>
            <${Icon} name=${now.good ? "circle-check" : "triangle-alert"} />
            <span>${now.words}</span>
            ${now.back && html`<${Back} back=${now.back} />`}
            <button type="button" class="toast-close" data-act="close-toast" onClick=${() => (said.value = null)}>
              <${Icon} name="x" label=${t("staff.close")} />
            </button>
          </div>
        `
      }
    </div>
  `;
}

/** @param {{back: Act}} props */
function Back({ back }) {
  return html`
    <button type="button" class="button small" data-act="undo" onClick=${() => act(back)}>
      <${Icon} name="rotate-ccw" />${t("act.undo")}
    </button>
  `;
}
