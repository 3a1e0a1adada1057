/** What the screen knows: the last board, whether it is still fresh, the time, and which call has the panel. */

import { get } from "/assets/js/api.js";
import { computed, signal } from "/assets/js/preact.js";
import { Announcer } from "./voice/announcer.js";
import { ServerClock } from "./parts/clock.js";
import { announcementLength, askLengths } from "./voice/length.js";
import { keep, recall } from "./memory.js";
import { narrow } from "./narrow.js";
import { reloadIsDue } from "./reload.js";
import { refresh, screen, servers } from "./settings.js";
import { speak } from "./voice/speech.js";

/**
 * @typedef {import("./voice/announcer.js").Board} Board
 * @typedef {import("./voice/announcer.js").Call} Call
 * @typedef {{name: string, parent: string, demo: boolean, halls: {id: string, name: string}[]}} Centre
 * @typedef {{board: Board, call: Call | null, rung: boolean, busy: boolean, calling: boolean, recent: (Call & {waits: boolean})[]}} View
 */

/** How often the page looks whether it should start anew, in milliseconds. */
const checking = 600_000;

/** More calls than these no layout lists. */
const listed = 16;

/** @type {import("/assets/js/preact.js").Signal<{state: "connecting" | "online" | "offline", since: Date | null}>} */
export const connection = signal({ state: "connecting", since: null });

/** The server's time, by the second; null before it has told it. */
export const clock = signal(/** @type {Date | null} */ (null));

/** Seconds since the page was opened, for what changes by itself. */
export const seconds = signal(0);

export const centre = signal(/** @type {Centre | null} */ (null));

/**
 * The board as it is shown, null until the first one. `rung` is whether the call on the panel was announced, `busy`
 * whether one is being announced or waits for it, `calling` whether the number on the panel is still awaited.
 */
export const view = signal(/** @type {View | null} */ (null));

/** Whether what is shown may be old: the server is silent, or has not spoken yet since the page was loaded. */
export const old = computed(() => connection.value.state !== "online");

/** Whether the address names a hall that the centre does not have. A board that comes after all proves the contrary. */
export const stray = computed(() => {
  const { hall } = screen.value;
  return view.value === null && hall !== "" && centre.value?.halls.every(({ id }) => id !== hall) === true;
});

const where = location.pathname + location.search;
const serverClock = new ServerClock();
const announcer = new Announcer(announcementLength);
const opened = performance.now();
let whole = /** @type {Board | null} */ (null);
let turn = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
let kept = -1;
/** The call that this page announced last; one from before a reload does not flash again. */
let rung = -1;
let screens = /** @type {number | undefined} */ (undefined);

/** Shows what was seen last at this address, marked old, until the first board comes. */
export function remember() {
  const past = recall(where);
  if (!past) return;
  announcer.restore(past.announced);
  whole = past.board;
  connection.value = { state: "connecting", since: new Date(past.board.at) };
  show(false);
}

/**
 * Takes a board: what is new in it is announced, each call in its turn.
 * @param {Board} next
 */
export function take(next) {
  const time = performance.now();
  whole = next;
  serverClock.set(next.at, time);
  announcer.feed(narrow(next, screen.peek(), servers()));
  show(true);
  speak(next);
  if (screens !== next.screens) askLengths();
  screens = next.screens;
  refresh(time, screens);
}

/**
 * The loudspeaker has begun with a call.
 * @param {Call} call
 * @param {number} length in seconds
 */
export function spoken(call, length) {
  announcer.follow(call.seq, performance.now(), length * 1000);
  if (announcer.current?.seq === call.seq) rung = call.seq;
  show(false);
}

/** @param {boolean} steps whether the panel may go on to the next call */
function show(steps) {
  if (!whole) return;
  clearTimeout(turn);
  const time = performance.now();
  const board = narrow(whole, screen.peek(), servers());
  const stepped = (steps && announcer.step(time, serverClock.now(time) ?? undefined)) || null;
  if (stepped) rung = stepped.seq;
  const call = announcer.shown(board);
  view.value = {
    board,
    call,
    rung: call !== null && call.seq === rung,
    busy: announcer.busy(time),
    calling: call !== null && (announcer.busy(time) || !board.calls.some(({ seq, over }) => seq === call.seq && over)),
    recent: announcer.recent(board, listed),
  };
  const wait = announcer.due(time) ?? (announcer.busy(time) ? announcer.left(time) : null);
  if (wait !== null) turn = setTimeout(() => show(true), wait);
  if (stepped || whole.revision !== kept) remind();
}

/** Puts down what a reload of the page must not forget. */
export function remind() {
  if (!whole) return;
  kept = whole.revision;
  keep({ where, board: whole, announced: announcer.memory() });
}

/** Other settings, other calls: what is shown is cut anew from the same board. */
export const redraw = () => show(false);

/** Starts the seconds; they run whether or not the server can be reached. */
export function startClock() {
  const tick = () => {
    const time = performance.now();
    const server = serverClock.now(time);
    clock.value = server === null ? null : new Date(server);
    seconds.value = Math.floor((time - opened) / 1000);
  };
  tick();
  setInterval(tick, 1000);
  startAnew();
  setInterval(startAnew, checking);
}

/** The page's own version as the server has it: it changes with a new program. "" while nobody tells. */
async function versionNow() {
  try {
    const response = await fetch("/display/main.js", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(5000) });
    return response.ok ? (response.headers.get("ETag") ?? "") : "";
  } catch {
    return "";
  }
}

let running = "";

async function startAnew() {
  const version = await versionNow();
  running ||= version;
  const busy = view.peek()?.busy ?? false;
  const online = connection.peek().state === "online" && version !== "";
  const open = whole?.open ?? true;
  if (!reloadIsDue({ open, busy, online, opened, time: performance.now(), version, running })) return;
  remind();
  location.reload();
}

/** Asks whose centre this is. False when nobody answered; asking again is right. */
export async function askCentre() {
  try {
    centre.value = await get("/api/v1/centre");
    return true;
  } catch {
    return false;
  }
}
