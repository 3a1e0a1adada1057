/** The kiosk's page: starts what watches, and shows the screen of the place where the citizen is. */

import { forgetPresses } from "/assets/js/once.js";
import { effect, html, render, signal, useEffect, useRef } from "/assets/js/preact.js";
import { language, languages, loadTexts, t } from "/assets/js/texts.js";
import { followLists } from "./parts/checklist.js";
import { Header } from "./parts/frame.js";
import { watchFocus } from "./input/focus.js";
import { HelpBar } from "./parts/helpbar.js";
import { asking, inviting, watchIdle } from "./idle.js";
import { slow } from "./ticket/issue.js";
import { keepCatalogue } from "./server/kept.js";
import { keepEvents } from "./server/life.js";
import { holdShortcuts, pulse } from "./machine.js";
import { watchModes } from "./modes/modes.js";
import { back, over, place } from "./places.js";
import { onScan } from "./input/scan.js";
import { scanned } from "./input/scanned.js";
import { askDesk, follow, identify, numbersNow, paired } from "./server/server.js";
import { watchSpeech } from "./voice/speak.js";
import { listen, onMessage } from "./server/socket.js";
import { Toast } from "./parts/toast.js";
import { watchTouch } from "./input/touch.js";
import { Agencies } from "./screens/agencies.js";
import { Attract } from "./screens/attract.js";
import { CheckIn } from "./screens/checkin.js";
import { Closed } from "./screens/closed.js";
import { Dossier } from "./screens/dossier.js";
import { Fields } from "./screens/fields.js";
import { Home } from "./screens/home.js";
import { Issuing, Starting, Still } from "./screens/moments.js";
import { Life } from "./screens/life.js";
import { Pairing } from "./screens/pairing.js";
import { Priority } from "./screens/priority.js";
import { Procedure } from "./screens/procedure.js";
import { Procedures } from "./screens/procedures.js";
import { Rate } from "./screens/rate.js";
import { Refused } from "./screens/refused.js";
import { Search } from "./screens/search.js";
import { Settings } from "./screens/settings.js";
import { Ticket } from "./screens/ticket.js";

const screens = {
  home: Home, search: Search, agencies: Agencies, fields: Fields, procedures: Procedures, life: Life, procedure: Procedure,
  priority: Priority, checkin: CheckIn, dossier: Dossier, rate: Rate, refused: Refused, settings: Settings, ticket: Ticket,
};

/** True once the frame has been drawn: it is seen before the screen in it, which takes a slow kiosk much longer. */
const framed = signal(false);

const Blank = () => null;

/** What is on the screen: its name, its component, and a key that changes when it is entered anew. */
function shown() {
  if (!framed.value && paired.value) return { name: "starting", screen: Blank, key: 0 };
  if (paired.value === null) return { name: "starting", screen: Starting, key: 0 };
  if (paired.value === false) return { name: "pairing", screen: Pairing, key: 0 };
  if (slow.value) return { name: "issuing", screen: Issuing, key: 0 };
  if (asking.value) return { name: "idle", screen: Still, key: 0 };
  if (inviting.value) return { name: "attract", screen: Attract, key: 0 };
  const { screen, visit } = place.value;
  if (screen === "home" && !numbersNow.value) return { name: "closed", screen: Closed, key: 0 };
  return { name: screen, screen: screens[screen], key: visit };
}

function App() {
  const { name, screen, key } = shown();
  const main = useRef(/** @type {HTMLElement | null} */ (null));
  // The focus follows the screen, so that a keyboard or a screen reader starts at its top.
  useEffect(() => main.current?.focus({ preventScroll: true }), [name, key]);
  return html`<${Header} />
    <main ref=${main} key=${`${name} ${key}`} tabindex="-1" data-screen=${name}><${screen} here=${place.value} /></main>
    ${framed.value && paired.value && html`<${HelpBar} />`}
    <${Toast} />`;
}

/** The rows of a list are measured, so the letters must be there first; a missing font delays nobody for long. */
function fonts() {
  const weights = [400, 500, 600, 700, 800];
  const all = [
    ...weights.map((weight) => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`, "aế")),
    document.fonts.load('1em "Num"'),
    document.fonts.load('1em "Door SC"', "中"),
  ];
  return Promise.race([Promise.all(all), new Promise((r) => setTimeout(r, 2000))]);
}

/** The other languages' texts wait for the first screen, but not for ever. */
const otherTextsAfterMs = 2_000;

function otherTexts() {
  for (const { code } of languages) if (code !== language.peek()) loadTexts("kiosk", code);
}

/** The browser's back is one step back here, and never leaves the page. */
function keepPage() {
  history.pushState(null, "");
  addEventListener("popstate", () => {
    history.pushState(null, "");
    back();
  });
}

/** What the server says by itself, besides scans and slips. @param {import("./server/socket.js").Message} message */
function heard(message) {
  if (message.kind === "kiosk") askDesk().catch(() => {});
}

async function start() {
  // Everything that the first screen shows is asked for at once: it is laid out when all of it is there.
  const letters = fonts();
  identify();
  follow();
  keepEvents();
  while (!(await loadTexts("kiosk", "vi"))) await new Promise((r) => setTimeout(r, 2000));
  await letters;
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = t("page.title");
  });
  // The next person's wish is never answered with what the last one wished.
  effect(() => void (over.value > 0 && forgetPresses()));
  watchModes();
  watchTouch();
  watchFocus();
  holdShortcuts();
  watchIdle();
  keepPage();
  onScan(scanned);
  onMessage(heard);
  followLists();
  pulse();
  listen();
  render(html`<${App} />`, document.body);
  requestAnimationFrame(() => setTimeout(() => (framed.value = true)));
  watchSpeech();
  keepCatalogue();
  requestIdleCallback(otherTexts, { timeout: otherTextsAfterMs });
}

start();
