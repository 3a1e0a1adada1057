/** The kiosk's page: starts what watches, and shows the screen of the place where the citizen is. */

import { effect, html, render, useEffect, useRef } from "/assets/js/preact.js";
import { language, loadTexts, t } from "/assets/js/texts.js";
import { Footer, Header } from "./frame.js";
import { asking, watchIdle } from "./idle.js";
import { slow } from "./issue.js";
import { back, place } from "./places.js";
import { follow, identify, paired } from "./server.js";
import { watchTouch } from "./touch.js";
import { Agencies } from "./screens/agencies.js";
import { CheckIn } from "./screens/checkin.js";
import { Failed } from "./screens/failed.js";
import { Fields } from "./screens/fields.js";
import { Home } from "./screens/home.js";
import { Issuing, Starting, Still } from "./screens/moments.js";
import { Pairing } from "./screens/pairing.js";
import { Priority } from "./screens/priority.js";
import { Procedure } from "./screens/procedure.js";
import { Procedures } from "./screens/procedures.js";
import { Search } from "./screens/search.js";
import { Ticket } from "./screens/ticket.js";

const screens = {
  home: Home, search: Search, agencies: Agencies, fields: Fields, procedures: Procedures, procedure: Procedure,
  priority: Priority, checkin: CheckIn, error: Failed, ticket: Ticket,
};

/** What is on the screen: its name, its component, and a key that changes when it is entered anew. */
function shown() {
  if (paired.value === null) return { name: "starting", screen: Starting, key: 0 };
  if (paired.value === false) return { name: "pairing", screen: Pairing, key: 0 };
  if (slow.value) return { name: "issuing", screen: Issuing, key: 0 };
  if (asking.value) return { name: "idle", screen: Still, key: 0 };
  const { screen, visit } = place.value;
  return { name: screen, screen: screens[screen], key: visit };
}

function App() {
  const { name, screen, key } = shown();
  const main = useRef(/** @type {HTMLElement | null} */ (null));
  // The focus follows the screen, so that a keyboard or a screen reader starts at its top.
  useEffect(() => main.current?.focus({ preventScroll: true }), [name, key]);
  return html`<${Header} />
    <main ref=${main} key=${`${name} ${key}`} tabindex="-1" data-screen=${name}><${screen} here=${place.value} /></main>
    ${paired.value && html`<${Footer} />`}`;
}

/** The rows of a list are measured, so the letters must be there first; a missing font delays nobody for long. */
function fonts() {
  const weights = [400, 500, 600, 700, 800];
  const all = weights.map((weight) => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`, "aă ế"));
  return Promise.race([Promise.all([...all, document.fonts.load('1em "Num"')]), new Promise((r) => setTimeout(r, 2000))]);
}

/** The browser's back is one step back here, and never leaves the page. */
function keepPage() {
  history.pushState(null, "");
  addEventListener("popstate", () => {
    history.pushState(null, "");
    back();
  });
}

async function start() {
  while (!(await loadTexts("kiosk", "vi"))) await new Promise((r) => setTimeout(r, 2000));
  await fonts();
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = t("page.title");
  });
  watchTouch();
  watchIdle();
  keepPage();
  identify();
  follow();
  render(html`<${App} />`, document.body);
  loadTexts("kiosk", "en");
  loadTexts("kiosk", "zh");
}

start();
