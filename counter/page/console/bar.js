/** The dark bar on top: which counter, whether it hears the server, who sits here, and the way out. */

import { del, get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { postOnce } from "/assets/js/once.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { session } from "/assets/js/session.js";
import { language, t } from "/assets/js/texts.js";
import { hm, hms } from "/assets/js/time.js";
import { refusal } from "../act.js";
import { clock } from "../clock.js";
import { desk, stand } from "../desk.js";
import { dropDraft } from "../dossier/draft.js";

/** @typedef {import("/assets/js/wire.d.ts").kiosk.Line} Line */

/** Stands up from the counter; the server refuses while a number is in hand. */
async function leave() {
  try {
    await postOnce(`/api/v1/counters/${encodeURIComponent(desk.peek()?.id ?? "")}/leave`);
    refusal.value = "";
    dropDraft();
    stand("");
    return true;
  } catch (error) {
    refusal.value = sentence(error);
    lost(error);
    return false;
  }
}

/** Nobody may stay seated at a counter whose clerk has gone home. */
async function leaveAndSignOut() {
  if (!(await leave())) return;
  try {
    await del("/api/v1/session");
  } finally {
    session.value = null;
  }
}

export function Bar() {
  const now = desk.value;
  const names = useLineNames(now?.lines ?? []);
  return html`
    <header class="bar">
      <img src="/assets/pictures/mark.svg" alt="" width="34" height="34" />
      <b data-counter=${now?.id ?? ""}>${t("bar.counter", { n: now?.id ?? "" })}</b>
      <span class="bar-lines" title=${names}>${names}</span>
      <${Link} />
      <span class="bar-gap"></span>
      <span class="bar-name">${now?.staff_name || session.value?.name}</span>
      <span class="pill">
        <${Icon} name="clipboard-list" />
        ${t("bar.served")}
        <b class="num" data-served=${now?.served_today ?? 0}>${now?.served_today ?? 0}</b>
      </span>
      <span class="num bar-clock">${hms(clock.value)}</span>
      <button type="button" class="bar-act" data-act="leave" onClick=${leave}>${t("bar.leave")}</button>
      <button type="button" class="bar-act" data-act="sign-out" onClick=${leaveAndSignOut}>
        ${t("staff.sign_out")}
      </button>
    </header>
  `;
}

/** Whether the server answers: word, picture and colour. */
export function Link() {
  const since = lostSince.value;
  return html`
    <span class=${since ? "pill lost" : "pill"} role="status" data-link=${since ? "offline" : "online"}>
      ${
        since
          ? html`
              <${Icon} name="wifi-off" />
              ${t("staff.lost", { t: hm(since) })}
            `
          : html`
              <span class="dot"></span>
              ${t("staff.linked")}
            `
      }
    </span>
  `;
}

/**
 * The names of lines in the language in force.
 * @param {string[]} ids
 * @returns {string}
 */
function useLineNames(ids) {
  const [lines, setLines] = useState(/** @type {Line[]} */ ([]));
  useEffect(() => {
    get("/api/v1/lines").then((answer) => setLines(answer.items), lost);
  }, [ids.join()]);
  return ids.map((id) => lines.find((line) => line.id === id)?.name[language.value] ?? id).join(" · ");
}
