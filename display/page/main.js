/** The hall's screen: it follows the board of ?hall= and shows it in the language of ?lang=, Vietnamese unless told. */

import { followBoard } from "/assets/js/board.js";
import { html, render } from "/assets/js/preact.js";
import { language, loadTexts } from "/assets/js/texts.js";
import { chime } from "./chime.js";
import { Hall } from "./hall.js";
import { askCentre, asked as hall, connection, startClock, take } from "./state.js";

/** Between two tries to load what the page cannot do without, in milliseconds. */
const retry = 2000;

const asked = new URLSearchParams(location.search);
const lang = asked.get("lang");
if (lang === "en" || lang === "zh") language.value = lang;
document.documentElement.lang = language.value;

/** @param {() => Promise<boolean>} load */
async function untilLoaded(load) {
  while (!(await load())) await new Promise((resolve) => setTimeout(resolve, retry));
}

document.addEventListener("contextmenu", (event) => event.preventDefault());
if (asked.get("sound") !== "off") chime.start(); // of several screens in a hall one is the speaker
startClock();
render(html`<${Hall} />`, document.body);
followBoard({
  hall,
  onBoard: take,
  onState: (state, since) => (connection.value = { state, since }),
});
untilLoaded(() => loadTexts("display", language.value));
untilLoaded(askCentre);
