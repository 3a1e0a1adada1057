/** The form of a dossier: what it is for and who brings it on one side, what was brought and what is due on the other. */

import { h, html, useEffect, useRef } from "/assets/js/preact.js";
import { refusals } from "./lodge.js";
import { Papers } from "./papers.js";
import { People } from "./people.js";
import { Picker } from "./picker.js";
import { Terms } from "./terms.js";

/** @typedef {import("./draft.js").Draft} Draft */

/** @param {{now: Draft}} props */
export function Form({ now }) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const round = refusals.value;
  useEffect(() => {
    const begin = now.procedure ? "applicant.name" : "procedure";
    focus(form.current?.querySelector(`[data-field='${begin}']`));
  }, []);
  useEffect(() => {
    const wrong = form.current?.querySelector("[data-fault]")?.closest("label, td, fieldset");
    focus(wrong?.querySelector("input, textarea, button"));
  }, [round]);
  return html`
    <form class="dossier-form" ref=${form} onSubmit=${stay} autocomplete="off" novalidate>
      <div>
        <${Picker} procedure=${now.procedure} />
        <${People} now=${now} />
      </div>
      <div>
        ${now.procedure && h(Papers, { papers: now.papers })}
        <${Terms} now=${now} />
      </div>
    </form>
  `;
}

/** Enter in a field sends nothing: a dossier is lodged on purpose. */
const stay = (/** @type {Event} */ event) => event.preventDefault();

/** @param {Element | null | undefined} element */
const focus = (element) => /** @type {HTMLElement | null | undefined} */ (element)?.focus();
