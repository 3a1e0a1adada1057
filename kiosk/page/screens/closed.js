/** No numbers now: why, until when, and what can be done here all the same. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { hm, longDate, now } from "/assets/js/time.js";
import { Languages } from "../parts/languages.js";
import { Action, Notice } from "../parts/notice.js";
import { go } from "../places.js";
import { desk, reachable } from "../server/server.js";

/** Sign and mood by the desk's state. @type {Record<string, string>} */
const signs = { open: "clock", before_opening: "sunrise", lunch: "coffee", after_closing: "moon", day_off: "calendar-x" };

/** When numbers are given again: the hour, and the day unless it is today. @param {string | null | undefined} next */
function whenText(next) {
  if (!next) return t("st.closed.ask");
  const date = new Date(next);
  const day = longDate(date, language.value);
  return day === longDate(now(), language.value) ? t("st.closed.today", { t: hm(date) }) : t("st.closed.day", { t: hm(date), d: day });
}

/** The day's hours in one line. */
function hoursText() {
  const sessions = desk.value?.sessions ?? [];
  return sessions.length > 0 ? t("st.closed.hours", { h: sessions.map(({ from, to }) => `${from}–${to}`).join(" · ") }) : "";
}

export function Closed() {
  const { state = "after_closing", day_off: name = "", next_opening: next = null } = desk.value ?? {};
  const title = state === "day_off" && name ? t("st.day_off.named", { name }) : t(`st.${state}`);
  return html`<div class="closed" data-state=${state}><${Languages} />
    <${Notice} icon=${signs[state] ?? "clock"} mood="info" title=${title} text=${whenText(next)} more=${hoursText()}>
      ${reachable.value && html`<${Action} icon="file-search" go="track" label=${t("home.track")}
        tap=${() => go({ screen: "dossier", code: "", status: "", said: "" })} />`}
      <${Action} icon="clipboard-check" go="search" label=${t("st.closed.papers")}
        tap=${() => go({ screen: "search", query: "", page: 0 })} />
    <//></div>`;
}
