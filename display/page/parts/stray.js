/** What a screen shows whose address names a hall or a screen that the centre does not have: the halls, and their addresses. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { screen, unknownScreen } from "../settings.js";
import { centre } from "../state.js";

/**
 * The page's own address for another hall, the rest of it as it is.
 * @param {string} hall
 */
function addressOf(hall) {
  const query = new URLSearchParams(location.search);
  query.delete("screen");
  if (hall) query.set("hall", hall);
  else query.delete("hall");
  return `${location.pathname}${query.size ? "?" : ""}${query}`;
}

export function Stray() {
  const halls = [...(centre.value?.halls ?? []), { id: "", name: t("hall.unknown.all") }];
  const asked = unknownScreen.value;
  const { hall } = screen.value;
  return html`<main class="stray" data-stray=${asked || hall} lang=${language.value}>
    <h1>${asked ? t("hall.unknown.screen", { screen: asked }) : t("hall.unknown", { hall })}</h1>
    <p>${t("hall.unknown.halls")}</p>
    <ul>${halls.map(({ id, name }) => html`<li key=${id}><a href=${addressOf(id)} data-hall=${id}><b>${name}</b>
      <span>${location.host}${addressOf(id)}</span></a></li>`)}</ul>
  </main>`;
}
