/** The page on a citizen's phone: one number, from the kiosk to the counter. */

import { effect, html, render } from "/assets/js/preact.js";
import { language, loadTexts, t } from "/assets/js/texts.js";
import { hms } from "/assets/js/time.js";
import { Icon } from "/assets/js/icons.js";
import { Cancel, Documents, Place } from "./parts.js";
import { follow, gone, reachable, ticket, updated } from "./state.js";
import { Standing } from "./standing.js";

/** @typedef {import("/assets/js/texts.js").Language} Language */

/** @type {[Language, string][]} */
const languages = [["vi", "VI"], ["en", "EN"], ["zh", "中文"]];

/** @param {Language} to */
async function speak(to) {
  if (!(await loadTexts("follow", to))) return;
  language.value = to;
  localStorage.setItem("language", to);
}

function Header() {
  return html`<header class="header"><img src="/assets/pictures/mark.svg" alt="" /><b>${t("org.name")}</b>
    <div class="languages" role="group" aria-label=${t("ph.language")}>
      ${languages.map(([code, name]) => html`<button type="button" key=${code} lang=${code} data-lang=${code}
        aria-pressed=${String(language.value === code)} onClick=${() => speak(code)}>${name}</button>`)}
    </div></header>`;
}

function App() {
  const now = ticket.value;
  if (gone.value) {
    return html`<${Header} /><main data-status="gone"><section class="card end" data-mood="warn"><${Icon} name="circle-help" />
      <h1>${t("ph.gone")}</h1><p>${t("ph.gone.sub")}</p></section></main>`;
  }
  const offline = !reachable.value && html`<p class="offline" role="alert"><${Icon} name="wifi-off" />${t("ph.off")}</p>`;
  if (!now) return html`<${Header} /><main data-status="loading">${offline || html`<p class="loading">${t("ph.loading")}</p>`}</main>`;
  const alive = !["done", "cancelled"].includes(now.status);
  return html`<${Header} />
    <main data-status=${now.status}>
      ${offline}
      <${Standing} ticket=${now} />
      ${alive && html`<${Place} ticket=${now} />`}
      ${alive && html`<${Documents} ticket=${now} />`}
      ${now.status === "waiting" && html`<${Cancel} number=${now.number} />`}
      ${updated.value && html`<p class="updated"><${Icon} name=${reachable.value ? "wifi" : "wifi-off"} />${t("ph.updated", { t: hms(updated.value) })}</p>`}
    </main>`;
}

/** The tab says it too: "A025 · 3". */
function title() {
  const now = ticket.value;
  if (!now) return t("page.title");
  if (now.status === "called") return `▶ ${now.number} · ${t("ph.counters", { x: now.counter ?? "" })}`;
  return now.status === "waiting" ? `${now.number} · ${t("ph.left", { n: now.ahead })}` : now.number;
}

async function start() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem("language");
  const first = languages.find(([code]) => code === asked)?.[0] ?? "vi";
  while (!(await loadTexts("follow", first))) await new Promise((r) => setTimeout(r, 2000));
  language.value = first;
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = title();
  });
  render(html`<${App} />`, document.body);
  follow();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && follow());
  addEventListener("online", follow);
}

start();
