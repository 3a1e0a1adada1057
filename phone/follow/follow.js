/** The page on a citizen's phone: one number, from the kiosk to the counter. */

import { effect, html, render } from "/assets/js/preact.js";
import { known, language, languages, loadTexts, t } from "/assets/js/texts.js";
import { hms } from "/assets/js/time.js";
import { listen } from "./bell.js";
import { Icon } from "./icons.js";
import { Bell, Documents, Place, Wishes } from "./parts.js";
import { follow, gone, isNear, reachable, ticket, updated } from "./state.js";
import { Rating } from "./rating.js";
import { Standing } from "./standing.js";

/** @typedef {import("/assets/js/texts.js").Language} Language */

/** @param {Language} to */
async function speak(to) {
  if (!(await loadTexts("follow", to))) return;
  language.value = to;
  localStorage.setItem("language", to);
}

function Header() {
  return html`<header class="header"><img src="/assets/pictures/mark.svg" alt="" /><b>${t("org.name")}</b>
    <div class="languages" role="group" aria-label=${t("ph.language")}>
      ${languages.map(({ code, short }) => html`<button type="button" key=${code} lang=${code} data-lang=${code}
        aria-pressed=${String(language.value === code)} onClick=${() => speak(code)}>${short}</button>`)}
    </div></header>`;
}

/** The lost connection, with the time of what is shown. */
function Offline() {
  if (reachable.value) return null;
  return html`<p class="offline" role="alert" data-offline><${Icon} name="wifi-off" /><span>${t("ph.off")}
    ${updated.value && html`<b>${t("ph.off.at", { t: hms(updated.value) })}</b>`}</span></p>`;
}

/** The number is not there, or its day is over. */
function Gone() {
  const no = ticket.value?.number;
  return html`<main data-status="gone"><section class="card end" data-mood="warn"><${Icon} name="circle-help" />
    <h1>${no ? t("ph.ended", { no }) : t("ph.gone")}</h1><p>${t("ph.gone.sub")}</p></section></main>`;
}

function App() {
  const now = ticket.value;
  if (gone.value) return html`<${Header} /><${Gone} />`;
  if (!now) return html`<${Header} /><main data-status="loading"><${Offline} />${reachable.value && html`<p class="loading">${t("ph.loading")}</p>`}</main>`;
  const alive = !["done", "cancelled"].includes(now.status);
  const awaited = alive && now.status !== "serving";
  return html`<${Header} />
    <main data-status=${now.status}>
      <${Offline} />
      <${Standing} ticket=${now} />
      <${Rating} rating=${now.rating} />
      ${awaited && html`<${Bell} />`}
      ${alive && html`<${Place} ticket=${now} />`}
      ${alive && html`<${Wishes} ticket=${now} />`}
      ${alive && html`<${Documents} ticket=${now} />`}
      ${updated.value && reachable.value && html`<p class="updated"><${Icon} name="wifi" />${t("ph.updated", { t: hms(updated.value) })}</p>`}
    </main>`;
}

/** The tab says it too: "A025 · 3". */
function title() {
  const now = ticket.value;
  if (!now || gone.value) return t("page.title");
  if (now.status === "called") return `▶ ${now.number} · ${t("ph.counters", { x: now.counter ?? "" })}`;
  return now.status === "waiting" ? `${now.number} · ${t("ph.left", { n: now.ahead })}` : now.number;
}

/** What the whole page is coloured by. */
function mood() {
  const now = ticket.value;
  if (!now || gone.value) return "";
  return isNear(now) ? "near" : now.status;
}

async function start() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem("language");
  const first = known(asked) ?? "vi";
  while (!(await loadTexts("follow", first))) await new Promise((r) => setTimeout(r, 2000));
  language.value = first;
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = title();
    document.body.dataset.mood = mood();
  });
  render(html`<${App} />`, document.body);
  listen();
  follow();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && follow());
  addEventListener("online", follow);
}

start();
