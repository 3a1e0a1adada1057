/** An act of the supervisor, what the page says about it, and the way back while there is one. */

import { Icon } from "/assets/js/icons.js";
import { lost } from "/assets/js/lost.js";
import { postOnce } from "/assets/js/once.js";
import { html, signal, useEffect, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { session } from "/assets/js/session.js";
import { t } from "/assets/js/texts.js";
import { now } from "/assets/js/time.js";
import { readAgain } from "./watching.js";

/** @typedef {import("./watching.js").Deed} Deed */
/**
 * @typedef {object} Act
 * @property {string} path behind /api/v1/supervisor/, or behind the room's
 * @property {"supervisor" | "office"} [room]
 * @property {object} [body]
 * @property {string} words what is said once it is done
 */

/** How long a word about something stays in sight, in milliseconds. */
const stay = 5000;

/** What is said: a refusal and what was taken back go before the deed that can be taken back, a done act after it. */
const said = signal(/** @type {{look: "done" | "undone" | "refused", words: string} | null} */ (null));

/** The newest deed whose bar was closed. */
const closed = signal(0);

/** Only one act at a time: a second tap is the same tap. */
let busy = false;

/**
 * @param {Act} what
 * @param {"done" | "undone"} [look]
 * @returns {Promise<{answer: unknown} | null>} null when it was refused
 */
export async function act({ path, room = "supervisor", body, words }, look = "done") {
  if (busy) return null;
  busy = true;
  try {
    const answer = await postOnce(`/api/v1/${room}/${path}`, body);
    said.value = { look, words };
    readAgain();
    return { answer };
  } catch (error) {
    said.value = { look: "refused", words: sentence(error) };
    lost(error);
    readAgain();
    return null;
  } finally {
    busy = false;
  }
}

/**
 * Takes a deed back.
 * @param {Deed} deed
 */
export const undo = ({ id, kind, number, line, counter }) =>
  act({ path: `deeds/${id}/undo`, words: t(`undone.${kind}`, { number, line, counter }) }, "undone");

/** @param {{deeds: Deed[]}} props those that can be taken back, the latest first */
export function Toast({ deeds }) {
  const word = said.value;
  const me = session.value?.username;
  const mine = deeds.find((d) => d.staff === me && d.id > closed.value && Date.parse(d.until) > now().getTime());
  useEffect(() => {
    if (!word) return;
    const timer = window.setTimeout(() => (said.value = null), stay);
    return () => clearTimeout(timer);
  }, [word]);
  const first = word && (word.look !== "done" || !mine) ? word : null;
  return html`
    <div class="toast-place" role="status">
      ${first && html`<${Words} look=${first.look} words=${first.words} close=${() => (said.value = null)} />`}
      ${!first && mine && html`<${Bar} key=${mine.id} deed=${mine} />`}
    </div>
  `;
}

/** @param {{deed: Deed}} props */
function Bar({ deed }) {
  const [at, tick] = useState(now());
  useEffect(() => {
    const timer = window.setInterval(() => tick(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.round((Date.parse(deed.until) - at.getTime()) / 1000));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  const close = () => (closed.value = deed.id);
  if (left === 0) return null;
  return html`
    <${Words} look="done" words=${wordsOf(deed)} close=${close}>
      <button type="button" class="button small" data-act="undo" data-undo=${deed.kind} onClick=${() => undo(deed)}>
        <${Icon} name="rotate-ccw" />${t("act.undo")} <span class="num" aria-hidden="true">${clock}</span>
      </button>
    <//>
  `;
}

/** @param {{look: "done" | "undone" | "refused", words: string, close: () => void, children?: unknown}} props */
function Words({ look, words, close, children }) {
  return html`
    <div class=${look === "refused" ? "toast bad" : "toast"} data-toast=${look}>
      <${Icon} name=${look === "refused" ? "triangle-alert" : "circle-check"} />
      <span>${words}</span>
      ${children}
      <button type="button" class="toast-close" data-act="close-toast" onClick=${close}>
        <${Icon} name="x" label=${t("staff.close")} />
      </button>
    </div>
  `;
}

/** @type {Record<import("./watching.js").Deed["kind"], string>} */
const keys = {
  move: "act.moved",
  cancel: "act.cancelled",
  reactivate: "act.reactivated",
  open_line: "act.line_opened",
  close_line: "act.line_closed",
  assign: "act.assigned",
  open_counter: "act.counter_opened",
  close_counter: "act.counter_closed",
  post_notice: "act.notice_sent",
  remove_notice: "act.notice_removed",
};

/** A supervisor's deed in plain words. @param {Pick<import("./watching.js").Deed, "kind" | "number" | "line" | "counter" | "lines">} deed */
function wordsOf({ kind, number, line, counter, lines }) {
  const place = t(counter ? "ticket.counter" : "ticket.line", { counter, line });
  return t(keys[kind], { number, line, counter, place, lines: (lines ?? []).join(", ") });
}
