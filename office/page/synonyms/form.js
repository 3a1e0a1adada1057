/** The form for one line of the table of everyday words. */

import { html, useState } from "/assets/js/preact.js";
import { languages, t } from "/assets/js/texts.js";

/** @typedef {import("./lines.js").Line} Line */

/** How sure a new line is, until somebody says otherwise. */
const surely = 100;

/**
 * @param {FormData} form
 * @returns {Line} what is left empty is left out
 */
function lineOf(form) {
  /** @param {string} name */
  const text = (name) => String(form.get(name) ?? "").trim();
  const codes = text("codes").split(/[\s,;]+/).filter(Boolean);
  const line = { phrase: text("phrase"), language: text("language"), weight: Math.trunc(Number(text("weight"))) || 0 };
  return { ...line, ...(codes.length && { codes }), ...(text("field") && { field: text("field") }), ...(text("words") && { words: text("words") }) };
}

/** @param {{line: Line | null, save: (line: Line) => Promise<boolean>, cancel: () => void}} props line: null for a new one */
export function LineForm({ line, save, cancel }) {
  const [busy, setBusy] = useState(false);
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    setBusy(true);
    if (await save(lineOf(new FormData(form)))) form.reset();
    setBusy(false);
  }
  return html`
    <form class="pane form" data-form="synonym" onSubmit=${submit} novalidate autocomplete="off">
      <h2>${t(line ? "syn.edit" : "syn.add.title")}</h2>
      <label class="field"><span>${t("syn.phrase")}</span><input name="phrase" value=${line?.phrase ?? ""} maxlength="60" /></label>
      <label class="field"><span>${t("syn.language")}</span>
        <select name="language">${languages.map(({ code, name }) => html`<option value=${code} selected=${code === (line?.language ?? "vi")}>${name}</option>`)}</select></label>
      <label class="field"><span>${t("syn.codes")} <small class="quiet">${t("syn.codes.help")}</small></span>
        <input name="codes" value=${(line?.codes ?? []).join(" ")} placeholder="1.001193 1.003583" /></label>
      <label class="field"><span>${t("syn.words")}</span><input name="words" value=${line?.words ?? ""} maxlength="60" /></label>
      <label class="field"><span>${t("syn.field")}</span><input name="field" value=${line?.field ?? ""} /></label>
      <label class="field"><span>${t("syn.weight")}</span><input name="weight" type="number" min="1" max="100" value=${line?.weight ?? surely} /></label>
      <div class="row-of-buttons">
        <button class="button red" type="submit" data-act="save-synonym">${t("syn.save")}</button>
        ${line && html`<button class="button" type="button" onClick=${cancel}>${t("syn.cancel")}</button>`}
      </div>
    </form>
  `;
}
