/** What the screen knows: the last board, whether it is still fresh, the time, and which call has the panel. */

import { get } from "/assets/js/api.js";
import { computed, signal } from "/assets/js/preact.js";
import { now } from "/assets/js/time.js";
import { Announcer } from "./announcer.js";
import { chime } from "./chime.js";

/**
 * @typedef {import("./announcer.js").Board} Board
 * @typedef {import("./announcer.js").Call} Call
 * @typedef {{name: string, parent: string, demo: boolean, halls: {id: string, name: string}[]}} Centre
 * @typedef {{board: Board, call: Call | null, rung: boolean, busy: boolean, recent: (Call & {waits: boolean})[]}} View
 */

/** How many of the last calls the list shows. */
export const listed = 5;

/** @type {import("/assets/js/preact.js").Signal<{state: "connecting" | "online" | "offline", since: Date}>} */
export const connection = signal({ state: "connecting", since: now() });

/** The server's time, by the second. */
export const clock = signal(now());

/** Seconds since the page was opened, for what changes by itself. */
export const seconds = signal(0);

export const centre = signal(/** @type {Centre | null} */ (null));

/** The board as it is shown, null until the first one. `rung` is whether the call on the panel was announced. */
export const view = signal(/** @type {View | null} */ (null));

/** The hall that the page's address asks for, "" for the whole centre. */
export const asked = new URLSearchParams(location.search).get("hall") ?? "";

/** Whether the address names a hall that the centre does not have. A board that comes after all proves the contrary. */
export const stray = computed(
  () => view.value === null && asked !== "" && centre.value?.halls.every((hall) => hall.id !== asked) === true,
);

const announcer = new Announcer();
let board = /** @type {Board | null} */ (null);
let turn = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

/**
 * Takes a board: what is new in it is announced, each call in its turn.
 * @param {Board} next
 */
export function take(next) {
  board = next;
  announcer.feed(next);
  show();
}

function show() {
  if (!board) return;
  clearTimeout(turn);
  const time = performance.now();
  if (announcer.step(time)) chime.ring();
  view.value = {
    board,
    call: announcer.shown(board),
    rung: announcer.current !== null,
    busy: announcer.busy(time),
    recent: announcer.recent(board, listed),
  };
  const wait = announcer.due(time);
  if (wait !== null) turn = setTimeout(show, wait);
}

/** Starts the seconds; they run whether or not the server can be reached. */
export function startClock() {
  setInterval(() => {
    clock.value = now();
    seconds.value = Math.floor(performance.now() / 1000);
  }, 1000);
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
