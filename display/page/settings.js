/** What the office has set for this screen, asked for at the start and again whenever the board says that it may have changed. */

import { get } from "/assets/js/api.js";
import { signal } from "/assets/js/preact.js";
import { plainVoice, screenOf } from "./screen.js";

/** @typedef {import("./screen.js").Screen} Screen */
/** @typedef {import("./screen.js").Answer} Answer */
/** @typedef {import("/assets/js/wire.d.ts").kiosk.Line} Line */

const query = new URLSearchParams(location.search);

/** Which hall, layout and lines this screen shows, and how. */
export const screen = signal(screenOf(query));

/** The office's other words for it: messages, hours, voice. @type {import("/assets/js/preact.js").Signal<Answer>} */
export const answer = signal({});

/** The screen that the address asks for and that the office does not know, "" otherwise. */
export const unknownScreen = signal("");

/** The lines of the centre with their counters. @type {import("/assets/js/preact.js").Signal<Line[]>} */
export const lines = signal([]);

/** @returns {import("./screen.js").Voice} */
export const voiceSettings = () => ({ ...plainVoice, ...answer.value.voice });

/** How long a settled answer is good for when nothing tells of a change, in milliseconds. */
const reloadEveryMs = 600_000;

let asked = -Infinity;
let version = /** @type {number | undefined} */ (undefined);
let asking = false;

/**
 * Asks anew when it is time to; whoever has the answer is told by the signals.
 * @param {number} time in milliseconds, of a clock that only runs forward
 * @param {number | undefined} screens of the newest board
 */
export async function refresh(time, screens) {
  if (asking || (time - asked < reloadEveryMs && screens === version)) return;
  asking = true;
  const whole = (await askScreen()) && (await askLines());
  // Pages without an answer ask again soon, but not all in the same second.
  asked = whole ? time : time - reloadEveryMs + 5000;
  if (whole) version = screens;
  asking = false;
}

async function askScreen() {
  const id = query.get("screen");
  const path = id ? `/api/v1/screens/${encodeURIComponent(id)}` : `/api/v1/screens/default?hall=${encodeURIComponent(query.get("hall") ?? "")}`;
  try {
    answer.value = (await get(path)) ?? {};
    unknownScreen.value = "";
  } catch (error) {
    const missing = /** @type {{status?: number}} */ (error).status === 404;
    unknownScreen.value = missing && id ? id : "";
    return missing;
  }
  const next = screenOf(query, answer.value);
  if (JSON.stringify(next) !== JSON.stringify(screen.peek())) screen.value = next;
  return true;
}

async function askLines() {
  try {
    lines.value = (await get("/api/v1/lines"))?.items ?? [];
    return true;
  } catch {
    return false;
  }
}

/** Asks only for the counters that are open now; without an answer the last one stands. */
export const refreshLines = askLines;

/** The counters that serve each line. */
export function servers() {
  return Object.fromEntries(lines.value.map(({ id, counters }) => [id, counters]));
}
