/** The counter's page: sign in, sit down, work. What is shown follows from who is signed in and where that person sits. */

import { speak } from "/assets/js/languages.js";
import { sentAway } from "/assets/js/lost.js";
import { h, html, render } from "/assets/js/preact.js";
import { loadSession, session } from "/assets/js/session.js";
import { SignIn } from "/assets/js/signin.js";
import { t } from "/assets/js/texts.js";
import { Choose } from "./choose.js";
import { startClock } from "./clock.js";
import { Console } from "./console/console.js";

/** Time between two attempts to reach the server at the start, in milliseconds. */
const retryEveryMs = 3000;

function Page() {
  const who = session.value;
  if (who === undefined) return null;
  if (who === null) {
    const words = { title: t("counter.title"), subtitle: t("counter.subtitle"), notice: sentAway.peek() };
    return html`<${SignIn} surface="counter" ...${words} />`;
  }
  return who.counter ? h(Console, { key: who.counter }) : h(Choose, null);
}

/** Without texts there is nothing to say yet: keep trying. */
async function open() {
  try {
    if (!(await speak("counter"))) throw new Error("texts");
    await loadSession();
  } catch {
    window.setTimeout(open, retryEveryMs);
    return;
  }
  document.title = t("counter.title");
  startClock();
  const place = /** @type {HTMLElement} */ (document.querySelector("[data-page]"));
  place.replaceChildren();
  render(h(Page, null), place);
}

void open();
