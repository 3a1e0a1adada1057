/** What stays on every screen: the header, which is only to be read. */

import { html, useEffect, useState } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { clockIsSet, hm, longDate, now } from "/assets/js/time.js";
import { centre } from "../server/server.js";
import { knock } from "../server/settings.js";

function Clock() {
  const [time, set] = useState(clockIsSet() ? now() : null);
  useEffect(() => {
    const timer = setInterval(() => clockIsSet() && set(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return html`<div class="clock">
    ${centre.value?.demo && html`<em class="demo">${t("org.demo")}</em>`}<b class="num">${time && hm(time)}</b>
    <span class="date">${time && longDate(time, language.value)}</span>
  </div>`;
}

/** A place as this language writes it, where the texts know it. @param {string} name */
function placeName(name) {
  const text = t(`place.${name}`);
  return text === `place.${name}` ? name : text;
}

/** Whose centre this is. */
export function Org() {
  const here = centre.value;
  const vietnamese = language.value === "vi";
  const parent = vietnamese ? here?.parent : t("org.parent", { tinh: placeName(here?.place ?? "") });
  const name = vietnamese ? here?.name : t("org.name");
  return html`<img class="mark" src="/assets/pictures/mark.svg" alt="" />
    <span class="org"><small>${here && parent}</small><b>${here ? name : t("org.name")}</b></span>`;
}

/** The staff's way to the machine's own settings is the corner: five touches, nothing that can be seen. */
export function Header() {
  return html`<header class="header" onpointerup=${knock}><${Org} /><${Clock} /></header>`;
}
