/** A hall's screen: it follows the board of its hall and shows it as the office, or its address, has set it up. */

import { followBoard } from "/assets/js/board.js";
import { effect, html, render } from "/assets/js/preact.js";
import { known, language, loadTexts } from "/assets/js/texts.js";
import { Hall } from "./hall.js";
import { screen, refresh } from "./settings.js";
import { settleSpeech } from "./voice/speech.js";
import { askCentre, connection, redraw, remember, remind, spoken, startClock, take } from "./state.js";

/** Between two tries to load what the page cannot do without, in milliseconds. */
const retry = 2000;

language.value = known(new URLSearchParams(location.search).get("lang")) ?? "vi";
document.documentElement.lang = language.value;

/** @param {() => Promise<boolean>} load */
async function untilLoaded(load) {
  while (!(await load())) await new Promise((resolve) => setTimeout(resolve, retry));
}

/** Follows the hall of the settings, another one when they change. */
function follow() {
  let hall = /** @type {string | null} */ (null);
  let stop = () => {};
  effect(() => {
    const { layout, theme, hall: wanted } = screen.value;
    Object.assign(document.documentElement.dataset, { layout, theme });
    redraw();
    if (wanted === hall) return;
    hall = wanted;
    stop();
    stop = followBoard({ hall, onBoard: take, onState: (state, since) => (connection.value = { state, since }) });
  });
}

async function start() {
  // A screen that is set up in the office waits a moment to hear which hall is its own; without an answer it goes by its address.
  await Promise.race([refresh(performance.now(), undefined), new Promise((resolve) => setTimeout(resolve, retry))]);
  follow();
  effect(() => settleSpeech(spoken));
}

document.addEventListener("contextmenu", (event) => event.preventDefault());
addEventListener("pagehide", remind);
startClock();
remember();
render(html`<${Hall} />`, document.body);
untilLoaded(() => loadTexts("display", language.value));
untilLoaded(askCentre);
start();
