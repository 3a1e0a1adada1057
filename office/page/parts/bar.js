/** The dark bar on top: where one is in the office, who one is, and the way out. */

import { Icon } from "/assets/js/icons.js";
import { LanguageChoice } from "/assets/js/languages.js";
import { lostSince } from "/assets/js/lost.js";
import { html, signal, useEffect, useState } from "/assets/js/preact.js";
import { session, signOut } from "/assets/js/session.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate, now } from "/assets/js/time.js";

/** @typedef {"supervise" | "today" | "staff" | "devices" | "screens" | "synonyms" | "settings"} Room */

/** @type {Room[]} */
const allRooms = ["supervise", "today", "staff", "devices", "screens", "synonyms", "settings"];

/** The room in the address, so that a reload stays in it. */
export const shown = signal(inAddress());

window.addEventListener("hashchange", () => (shown.value = inAddress()));

/** @returns {Room} */
function inAddress() {
  const name = location.hash.slice(1);
  return allRooms.find((room) => room === name) ?? "supervise";
}

/**
 * The rooms that a role may enter. The server decides again on each request.
 * @param {import("/assets/js/session.js").Role} role
 * @returns {Room[]}
 */
export const rooms = (role) => (role === "administrator" ? allRooms : ["supervise", "today", "synonyms", "settings"]);

/** The words for the search have no place in the bar: their door is in the settings. @param {Room} room */
const door = (room) => (room === "synonyms" ? "settings" : room);

/** @param {{room: Room}} props */
export function Bar({ room }) {
  const who = session.value;
  const [at, tick] = useState(now());
  useEffect(() => {
    const timer = window.setInterval(() => tick(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const since = lostSince.value;
  return html`
    <header class="bar">
      <img src="/assets/pictures/mark.svg" alt="" width="34" height="34" />
      <b>${t("office.title")}</b>
      <h1 class="sr">${t(`office.${room}`)}</h1>
      <nav class="rooms" aria-label=${t("office.nav")}>
        ${
          who &&
          rooms(who.role).filter((name) => name !== "synonyms").map(
            (name) => html`
              <a key=${name} href=${`#${name}`} data-room=${name} aria-current=${name === door(room) ? "page" : undefined}>
                ${t(`office.${name}`)}
              </a>
            `,
          )
        }
      </nav>
      ${
        since &&
        html`
          <span class="pill lost" role="status" data-link="offline">
            <${Icon} name="wifi-off" />
            ${t("staff.lost", { t: hm(since) })}
          </span>
        `
      }
      <span class="bar-gap"></span>
      <${LanguageChoice} surface="office" />
      <span class="bar-name">${who?.name}</span>
      <span class="bar-date">${longDate(at, language.value)}</span>
      <span class="num bar-clock">${hm(at)}</span>
      <button type="button" class="bar-act" data-act="sign-out" onClick=${signOut}>${t("staff.sign_out")}</button>
    </header>
  `;
}
