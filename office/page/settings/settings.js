/** The settings, section by section; the administrator changes them, the supervisor reads them. */

import { ApiError, get } from "/assets/js/api.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { putOnce } from "/assets/js/once.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { session } from "/assets/js/session.js";
import { t } from "/assets/js/texts.js";
import { draftOf, valueOf } from "./draft.js";
import { Fields, List } from "./form.js";
import { formOf } from "./section.js";

/** @typedef {import("/assets/js/wire.d.ts").office.Section} Section */

/** These have a room of their own. */
const apart = ["screens", "voice"];

export function Settings() {
  const [items, setItems] = useState(/** @type {Section[] | null} */ (null));
  const [name, choose] = useState("centre");
  async function read() {
    try {
      setItems((await get("/api/v1/office/settings")).items);
      lostSince.value = null;
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => void read(), []);
  if (!items) return html`<main class="opening" role="status">${t("staff.opening")}</main>`;
  const chosen = items.find((x) => x.section === name);
  /** @param {Section} next */
  const replace = (next) => setItems(items.map((x) => (x.section === next.section ? next : x)));
  return html`
    <main class="settings">
      <nav class="pane sections" aria-label=${t("set.sections")}>
        ${items
          .filter((x) => !apart.includes(x.section))
          .map(
            (x) => html`
              <button key=${x.section} type="button" data-section=${x.section} aria-current=${x.section === name ? "true" : undefined}
                onClick=${() => choose(x.section)}>${t(`set.${x.section}`)}</button>
            `,
          )}
        <a href="#synonyms" data-section="synonyms">${t("office.synonyms")}</a>
      </nav>
      ${chosen && html`<${Form} key=${`${chosen.section} ${chosen.revision}`} section=${chosen} saved=${replace} read=${read} />`}
    </main>
  `;
}

const silence = { good: false, words: "" };

/** What the next form has to say: it is drawn anew when its section has changed. */
let next = silence;

function told() {
  const words = next;
  next = silence;
  return words;
}

/**
 * @param {{section: Section, part?: string, list?: string, saved: (next: Section) => void, read: () => Promise<void>}} props part: the
 *   form's name, and list: what alone it shows, when the section has more than one form
 */
export function Form({ section: { section, revision, value, fields }, part = section, list, saved, read }) {
  const form = formOf(fields, list);
  const [draft, edit] = useState(() => draftOf(form, value));
  const [wrong, setWrong] = useState("");
  const [said, say] = useState(told);
  const readOnly = session.value?.role !== "administrator";
  /** @param {SubmitEvent} event */
  async function save(event) {
    event.preventDefault();
    try {
      const stands = await putOnce(`/api/v1/office/settings/${section}`, { revision, value: valueOf(form, value, draft) });
      const done = { good: true, words: t("set.saved") };
      setWrong("");
      say(done);
      if (stands.revision !== revision) next = done;
      saved(stands);
    } catch (error) {
      lost(error);
      const field = error instanceof ApiError ? error.field : "";
      setWrong(field);
      const refused = { good: false, words: named(sentence(error), section, field) };
      say(refused);
      if (!(error instanceof ApiError) || error.code !== "settings_changed_meanwhile") return;
      next = refused;
      await read();
    }
  }
  return html`
    <form class="pane form section" onSubmit=${save} novalidate autocomplete="off" data-form="settings" data-section-form=${section} data-revision=${revision}>
      <h2>${t(`set.${part}`)}</h2>
      <p class="quiet">${t(`set.${part}.help`)}</p>
      <fieldset disabled=${readOnly}>
        <${Fields} section=${section} fields=${form.fields} draft=${draft} edit=${edit} wrong=${wrong} />
        ${form.list && html`<${List} section=${section} list=${form.list} draft=${draft} edit=${edit} />`}
      </fieldset>
      <${Notice} good=${said.good} words=${said.words} />
      ${
        readOnly
          ? html`<p class="quiet">${t("set.read_only")}</p>`
          : html`<button class="button red" type="submit" data-act="save-settings">${t("set.save")}</button>`
      }
    </form>
  `;
}

/**
 * The server names a field as the protocol does; people know it by its label.
 * @param {string} words
 * @param {string} section
 * @param {string} field
 */
function named(words, section, field) {
  const key = `set.${section}.${field}`;
  const label = field ? t(key) : key;
  return label === key ? words : words.replaceAll(field, label);
}
