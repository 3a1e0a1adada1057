/** The page on which a phone takes a number for today or books a time, and keeps the code for the kiosk. */

import { effect, html, render } from "/assets/js/preact.js";
import { known, language, languages, loadTexts, t } from "/assets/js/texts.js";
import { Icon } from "/assets/js/icons.js";
import { Choose } from "./choose.js";
import { HeldCard } from "./held.js";
import { held, look, offer, reachable } from "./state.js";

/** @typedef {import("/assets/js/texts.js").Language} Language */

/** @param {Language} to */
async function speak(to) {
  if (!(await loadTexts("remote", to))) return;
  language.value = to;
  localStorage.setItem("language", to);
}

function Header() {
  return html`<header class="header"><img src="/assets/pictures/mark.svg" alt="" /><b>${t("org.name")}</b>
    <div class="languages" role="group" aria-label=${t("rm.language")}>
      ${languages.map(({ code, short }) => html`<button type="button" key=${code} lang=${code} data-lang=${code}
        aria-pressed=${String(language.value === code)} onClick=${() => speak(code)}>${short}</button>`)}
    </div></header>`;
}

function Content() {
  if (held.value) return html`<${HeldCard} held=${held.value} />`;
  if (offer.value === null) {
    return html`<section class="card end" data-mood="info"><${Icon} name="lock" /><h1>${t("rm.closed")}</h1><p>${t("rm.closed.sub")}</p></section>`;
  }
  return offer.value ? html`<${Choose} offer=${offer.value} />` : html`<p class="loading">${t("rm.loading")}</p>`;
}

function App() {
  return html`<${Header} /><main data-status=${held.value?.status ?? "none"}>
    ${!reachable.value && html`<p class="offline" role="alert"><${Icon} name="wifi-off" />${t("rm.off")}</p>`}
    <${Content} /></main>`;
}

/** Checked in, the number is followed on the page of every ticket. */
function goOn() {
  const now = held.value;
  if (now && ["waiting", "called", "serving", "parked"].includes(now.status)) location.replace(`/t/${encodeURIComponent(now.token)}`);
}

async function start() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem("language");
  const first = known(asked) ?? "vi";
  while (!(await loadTexts("remote", first))) await new Promise((r) => setTimeout(r, 2000));
  language.value = first;
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = t("page.title");
  });
  effect(goOn);
  render(html`<${App} />`, document.body);
  look();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  addEventListener("online", look);
}

start();
