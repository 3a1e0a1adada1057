/** The office's page: sign in, then supervising, today and the settings, and staff and devices for administrators. */

import { get } from "/assets/js/api.js";
import { speak } from "/assets/js/languages.js";
import { sentAway } from "/assets/js/lost.js";
import { h, html, render } from "/assets/js/preact.js";
import { loadSession, session, signOut } from "/assets/js/session.js";
import { SignIn } from "/assets/js/signin.js";
import { t } from "/assets/js/texts.js";
import { syncClock } from "/assets/js/time.js";
import { Bar, rooms, shown } from "./parts/bar.js";
import { Devices } from "./devices/devices.js";
import { People } from "./people/people.js";
import { Screens } from "./screens/screens.js";
import { Settings } from "./settings/settings.js";
import { Supervise } from "./supervise/supervise.js";
import { Synonyms } from "./synonyms/synonyms.js";
import { Today } from "./today/today.js";

/** Time between two attempts to reach the server at the start, in milliseconds. */
const retryEveryMs = 3000;

/** @type {Record<import("./parts/bar.js").Room, () => import("/assets/js/preact.js").VNode>} */
const pages = {
  supervise: () => html`<${Supervise} />`,
  today: () => html`<${Today} />`,
  staff: () => html`<${People} />`,
  devices: () => html`<${Devices} />`,
  screens: () => html`<${Screens} />`,
  synonyms: () => html`<${Synonyms} />`,
  settings: () => html`<${Settings} />`,
};

function Page() {
  const who = session.value;
  if (who === undefined) return null;
  if (who === null) {
    const words = { title: t("office.title"), subtitle: t("office.subtitle"), notice: sentAway.peek() };
    return html`<${SignIn} surface="office" ...${words} />`;
  }
  if (who.role === "clerk") return html`<${NotAllowed} />`;
  const room = rooms(who.role).includes(shown.value) ? shown.value : "supervise";
  return html`
    <div class="office" data-screen=${room}>
      <${Bar} room=${room} />
      ${pages[room]()}
    </div>
  `;
}

function NotAllowed() {
  return html`
    <main class="signin" data-screen="not-allowed">
      <div class="signin-card">
        <h1>${t("office.title")}</h1>
        <p role="status" data-message>${t("office.not_allowed")}</p>
        <a class="button red wide" href="/counter">${t("office.to_counter")}</a>
        <button type="button" class="button wide" data-act="sign-out" onClick=${signOut}>${t("staff.sign_out")}</button>
      </div>
    </main>
  `;
}

/** Without texts there is nothing to say yet: keep trying. */
async function open() {
  try {
    if (!(await speak("office"))) throw new Error("texts");
    syncClock((await get("/api/v1/centre")).at);
    await loadSession();
  } catch {
    window.setTimeout(open, retryEveryMs);
    return;
  }
  document.title = t("office.title");
  const place = /** @type {HTMLElement} */ (document.querySelector("[data-page]"));
  place.replaceChildren();
  render(h(Page, null), place);
}

void open();
