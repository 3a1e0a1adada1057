/** Who works at this page: the session, the sign-in form and the language, for every page of the staff. */

import { ApiError, del, get, post } from "./api.js";
import { Icon } from "./icons.js";
import { html, signal, useEffect, useRef, useState } from "./preact.js";
import { language, loadTexts, t } from "./texts.js";

/** @typedef {import("./texts.js").Language} Language */
/** @typedef {"clerk" | "supervisor" | "administrator"} Role */
/** @typedef {{username: string, name: string, role: Role, counter: string | null}} Session */

/** The session in force: undefined until the server has answered once, null while nobody is signed in. */
export const session = signal(/** @type {Session | null | undefined} */ (undefined));

/** @type {{code: Language, name: string}[]} */
export const languages = [
  { code: "vi", name: "Tiếng Việt" },
  { code: "en", name: "English" },
  { code: "zh", name: "中文" },
];

/**
 * Puts the page into the language that this browser used last, Vietnamese at first. Call it again when it answers false.
 * @param {string} surface whose texts are needed beside the staff's common ones
 * @param {Language} [wanted]
 * @returns {Promise<boolean>} false when the texts could not be read
 */
export async function speak(surface, wanted) {
  const kept = localStorage.getItem("staff-language");
  const lang = wanted ?? languages.find((l) => l.code === kept)?.code ?? "vi";
  const read = await Promise.all([loadTexts("staff", lang), loadTexts(surface, lang)]);
  if (read.includes(false)) return false;
  language.value = lang;
  document.documentElement.lang = lang;
  localStorage.setItem("staff-language", lang);
  return true;
}

/** Asks who is signed in. It throws only when the server cannot answer. */
export async function loadSession() {
  try {
    session.value = await get("/api/v1/session");
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    session.value = null;
  }
}

/** Ends the session here even when the server cannot be reached: the person is leaving the chair. */
export async function signOut() {
  try {
    await del("/api/v1/session");
  } finally {
    session.value = null;
  }
}

/**
 * What to tell somebody about a request that failed: the server's sentence, or ours when it did not answer.
 * @param {unknown} error
 * @returns {string}
 */
export function sentence(error) {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) return t("staff.offline");
  return error.message || t("staff.unexpected", { code: error.code });
}

/**
 * What the page has to say about an act. Always in the page, also when empty, so that a screen reader speaks what
 * appears in it.
 * @param {{words: string, good?: boolean, icon?: string}} props
 */
export function Notice({ words, good, icon = good ? "circle-check" : "triangle-alert" }) {
  if (!words) return html`<p class="notice blank" role="status" data-message></p>`;
  return html`
    <p class=${good ? "notice good" : "notice"} role="status" data-message>
      <${Icon} name=${icon} />
      <span>${words}</span>
    </p>
  `;
}

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
