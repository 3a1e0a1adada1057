/** The form with which the staff sign in. */

import { post } from "./api.js";
import { LanguageChoice } from "./languages.js";
import { Notice } from "./notice.js";
import { html, useEffect, useRef, useState } from "./preact.js";
import { sentence } from "./sentence.js";
import { loadSession } from "./session.js";
import { t } from "./texts.js";

/**
 * @param {{title: string, subtitle: string, surface: string, notice?: string}} props
 *   notice: why the person has to sign in again
 */
export function SignIn({ title, subtitle, surface, notice }) {
  const [said, say] = useState(notice ?? "");
  const [busy, setBusy] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => field(form.current, "username").focus(), []);

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (busy || !form.current) return;
    const username = field(form.current, "username").value.trim();
    const password = field(form.current, "password").value;
    if (!username || !password) return say(t("signin.empty"));
    setBusy(true);
    try {
      await post("/api/v1/session", { username, password });
      await loadSession();
    } catch (error) {
      say(sentence(error));
      setBusy(false);
      const again = field(form.current, "password");
      again.focus();
      again.select();
    }
  }

  return html`
    <main class="signin" data-screen="sign-in">
      <form class="signin-card" ref=${form} onSubmit=${submit} novalidate>
        <img src="/assets/pictures/mark.svg" alt="" width="56" height="56" />
        <h1>${title}</h1>
        <p class="quiet">${subtitle}</p>
        <label class="field">
          <span>${t("signin.username")}</span>
          <input
            name="username"
            data-field="username"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            maxlength="64"
          />
        </label>
        <label class="field">
          <span>${t("signin.password")}</span>
          <input
            name="password"
            type="password"
            data-field="password"
            autocomplete="current-password"
            maxlength="200"
          />
        </label>
        <${Notice} words=${said} />
        <button class="button red wide" type="submit" data-act="sign-in" aria-disabled=${busy}>
          ${t(busy ? "signin.busy" : "signin.go")}
        </button>
      </form>
      <${LanguageChoice} surface=${surface} />
    </main>
  `;
}

/**
 * @param {HTMLFormElement | null} form
 * @param {string} name
 */
function field(form, name) {
  return /** @type {HTMLInputElement} */ (form?.elements.namedItem(name));
}
