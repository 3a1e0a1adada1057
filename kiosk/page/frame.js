/** What stays on every screen: the header, which is only to be read, and the bar at the bottom. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { language, loadTexts, t } from "/assets/js/texts.js";
import { hm, longDate, now } from "/assets/js/time.js";
import { back, busy, home, place } from "./places.js";
import { centre } from "./server.js";

function Clock() {
  const [time, set] = useState(now());
  useEffect(() => {
    const timer = setInterval(() => set(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return html`<div class="clock">
    ${centre.value?.demo && html`<em class="demo">${t("org.demo")}</em>`}<b class="num">${hm(time)}</b>
    <span class="date">${longDate(time, language.value)}</span>
  </div>`;
}

/** A place as this language writes it, where the texts know it. @param {string} name */
function placeName(name) {
  const text = t(`place.${name}`);
  return text === `place.${name}` ? name : text;
}

export function Header() {
  const here = centre.value;
  const vietnamese = language.value === "vi";
  const parent = vietnamese ? here?.parent : t("org.parent", { tinh: placeName(here?.place ?? "") });
  const name = vietnamese ? here?.name : t("org.name");
  return html`<header class="header">
    <img src="/assets/pictures/mark.svg" alt="" />
    <div class="org">
      <small>${here && parent}</small>
      <b>${here ? name : t("org.name")}</b>
    </div>
    <${Clock} />
  </header>`;
}

/** @type {[import("/assets/js/texts.js").Language, string][]} */
const languages = [["vi", "Tiếng Việt"], ["en", "English"], ["zh", "中文"]];

/** @param {import("/assets/js/texts.js").Language} to */
async function speak(to) {
  if (await loadTexts("kiosk", to)) language.value = to;
}

/** Back, first page and languages: the same places on every screen, in reach of a wheelchair. */
export function Footer() {
  const first = place.value.screen === "home";
  return html`<footer class="footer">
    ${first
      ? html`<p class="choose"><${Icon} name="languages" />${languages.map(([, name]) => name).join(" · ")}</p>`
      : html`<button type="button" class="button" data-go="back" disabled=${busy.value} ontap=${back}>
            <${Icon} name="arrow-left" /><span>${t("nav.back")}</span></button>
          <button type="button" class="button" data-go="home" disabled=${busy.value} ontap=${home}>
            <${Icon} name="house" /><span>${t("nav.home")}</span></button>`}
    <div class="languages" role="group" aria-label=${t("lang.choose")}>
      ${languages.map(([code, name]) => html`<button type="button" key=${code} data-lang=${code} lang=${code}
        aria-pressed=${language.value === code ? "true" : "false"} ontap=${() => speak(code)}>${name}</button>`)}
    </div>
  </footer>`;
}
