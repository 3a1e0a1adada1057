/** The forms beside the list of staff: a new person, and a new password for one. */

import { staffName } from "/assets/js/limits.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce } from "/assets/js/once.js";
import { html, useEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { useSending } from "../parts/sending.js";

/** @typedef {import("./people.js").Person} Person */

/** @type {import("/assets/js/session.js").Role[]} */
const roles = ["clerk", "supervisor", "administrator"];

/**
 * @param {string} username
 * @param {string} step
 */
export const pathOf = (username, step) => `/api/v1/office/staff/${encodeURIComponent(username)}/${step}`;

/** @param {{done: (words: string) => Promise<void>}} props */
export function NewPerson({ done }) {
  const { words, submit } = useSending(async ({ username, name, role, password }) => {
    await postOnce("/api/v1/office/staff", { username: username.trim(), name: name.trim(), role, password });
    await done(t("people.added", { name: name.trim() }));
  });
  return html`
    <form class="pane form" onSubmit=${submit} autocomplete="off" novalidate data-form="new-person">
      <h2>${t("people.add")}</h2>
      <label class="field">
        <span>${t("people.name")}</span>
        <input name="name" data-field="name" required maxlength=${staffName} />
      </label>
      <label class="field">
        <span>${t("people.username")}</span>
        <input name="username" data-field="username" required maxlength="64" autocapitalize="none" spellcheck="false" />
        <small class="doubt">${t("people.add.help")}</small>
      </label>
      <label class="field">
        <span>${t("people.role")}</span>
        <select name="role" data-field="role">
          ${roles.map(
            (r) => html`
              <option key=${r} value=${r}>${t(`role.${r}`)}</option>
            `,
          )}
        </select>
      </label>
      <${Password} label=${t("people.password")} />
      <${Notice} words=${words} />
      <button class="button red wide" type="submit" data-act="add-person">${t("people.add")}</button>
    </form>
  `;
}

/** @param {{person: Person, done: (words: string) => Promise<void>, cancel: () => void}} props */
export function NewPassword({ person, done, cancel }) {
  const { words, submit } = useSending(async ({ password }) => {
    await postOnce(pathOf(person.username, "password"), { password });
    await done(t("people.reset.done", { name: person.name }));
  });
  return html`
    <form class="pane form" onSubmit=${submit} autocomplete="off" novalidate data-form="new-password">
      <h2>${t("people.reset.title", { name: person.name })}</h2>
      <${Password} label=${t("people.password.new")} first />
      <${Notice} words=${words} />
      <button class="button red wide" type="submit" data-act="set-password">${t("people.save")}</button>
      <button class="button wide" type="button" onClick=${cancel}>${t("office.cancel")}</button>
    </form>
  `;
}

/** @param {{label: string, first?: boolean}} props first: takes the focus when it appears */
function Password({ label, first }) {
  const [seen, see] = useState(false);
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => void (first && field.current?.focus()), []);
  return html`
    <label class="field">
      <span>${label}</span>
      <input
        name="password"
        data-field="password"
        type=${seen ? "text" : "password"}
        required
        maxlength="200"
        autocomplete="new-password"
        ref=${field}
      />
    </label>
    <label class="tick">
      <input type="checkbox" checked=${seen} onChange=${() => see(!seen)} />
      <span>${t("people.password.show")}</span>
    </label>
  `;
}
