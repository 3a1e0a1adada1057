/** How many people wait, line by line. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { pages } from "./pages.js";
import { seconds, view } from "../state.js";

/** How many lines stand together, and how long a page of them stays when there are more, in seconds. */
const perPage = 8;
const stay = 15;

/** From these lengths on, in characters, a line's name is set smaller, then in three rows. */
const long = 18;
const longer = 28;

/** From here on the figure needs the place of the picture beside it. */
const crowd = 100;

export function Waiting() {
  const lines = view.value?.board.lines ?? [];
  if (lines.length === 0) return html`<section class="waiting" />`;
  const all = pages(lines, perPage);
  const page = Math.floor(seconds.value / stay) % all.length;
  return html`<section class="waiting" data-waiting-lines data-page=${page + 1} data-pages=${all.length}>
    <h2>${t("hall.waiting")}<small>${t("hall.people")}</small>
      ${all.length > 1 && html`<small class="num">${page + 1}/${all.length}</small>`}</h2>
    ${all[page].map((line) => html`<p key=${line.id} data-line=${line.id} data-waiting=${line.waiting}>
      <b class="num">${line.id}</b>
      <span class=${`many ${line.waiting >= crowd ? "crowd" : ""}`}><${Icon} name="users" /><span class="num">${line.waiting}</span></span>
      <span class=${`name ${size(line.name)}`}>${line.name}</span>
    </p>`)}
  </section>`;
}

/** @param {string} name */
function size(name) {
  if (name.length >= longer) return "longer";
  return name.length >= long ? "long" : "";
}
