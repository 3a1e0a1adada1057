/** What the kiosk keeps asking the server: who it is, whose centre, how the lines stand, whether numbers are given. */

import { get } from "/assets/js/api.js";
import { computed, signal, useEffect, useState } from "/assets/js/preact.js";
import { syncClock } from "/assets/js/time.js";
import { answerOf } from "./kept.js";

/** Between two questions, and between two tries while nobody answers, in milliseconds. */
const askEveryMs = 5_000;
const retryEveryMs = 1_000;

/** Silence that a restart of the program needs; beyond it the citizen is told. */
const silenceToldAfterMs = 5_000;

/** @typedef {import("/assets/js/wire.d.ts").kiosk.Line} Line */
/** @typedef {import("/assets/js/wire.d.ts").server.CentreResponse} Centre */
/** @typedef {import("/assets/js/wire.d.ts").kiosk.KioskState} Desk */
/** @typedef {import("/assets/js/api.js").ApiError} ApiError */
/**
 * What a path answers; from what the browser keeps it is without its live figures.
 * @template {string} P
 * @typedef {import("/assets/js/wire.d.ts").Get<P> & {kept?: boolean}} Loaded
 */

/** Whether this device may take numbers; null until the server has said so. */
export const paired = signal(/** @type {boolean | null} */ (null));

/** False while the server has been silent for longer than a restart takes. */
export const reachable = signal(true);

export const centre = signal(/** @type {Centre | null} */ (null));

export const lines = signal(/** @type {Line[]} */ ([]));

/** How this kiosk stands, null until the server has said so. */
export const desk = signal(/** @type {Desk | null} */ (null));

/** Whether phones take numbers or book times here, which are checked in at this kiosk. */
export const phones = signal(false);

/** False while the hours say that no numbers are given. */
export const numbersNow = computed(() => desk.value?.numbers ?? true);

/** @param {string} id */
export const lineOf = (id) => lines.value.find((line) => line.id === id);

/** @param {Line["kind"]} kind */
export const lineFor = (kind) => lines.value.find((line) => line.kind === kind);

/** Whether a line gives numbers, as a word. @param {Line | undefined} line */
export const lineState = (line) => line?.state ?? (line?.open === false ? "closed" : "open");

/** When the silence began, 0 while the server answers. */
let silent = 0;

/** @param {number} since when the question was asked that nobody answered */
function missed(since) {
  silent ||= since;
  const left = silent + silenceToldAfterMs - performance.now();
  setTimeout(() => (reachable.value = reachable.peek() && !(silent && silent + silenceToldAfterMs <= performance.now() + 1)), Math.max(0, left));
}

function answered() {
  silent = 0;
  reachable.value = true;
}

/** @param {unknown} error */
const unpaired = (error) => /** @type {ApiError} */ (error)?.status === 401;

/**
 * Takes note of an error that says more about this kiosk than about the question.
 * @param {unknown} error
 * @param {number} [since] when the question was asked
 */
export function note(error, since = performance.now()) {
  if (unpaired(error)) paired.value = false;
  if (/** @type {ApiError} */ (error)?.status === 0) missed(since);
  else answered();
}

/** Asks whether the device is paired, and until the server answers again and again. */
export async function identify() {
  const since = performance.now();
  try {
    await get("/api/v1/device?kind=kiosk");
    answered();
    paired.value = true;
  } catch (error) {
    note(error, since);
    if (!unpaired(error)) setTimeout(identify, retryEveryMs);
  }
}

/** Asks how this kiosk stands. A server that does not know the question yet leaves it open. */
export async function askDesk() {
  if (paired.peek() !== true) return;
  try {
    const answer = await get("/api/v1/kiosk");
    desk.value = answer;
    syncClock(answer.at);
  } catch (error) {
    if (/** @type {ApiError} */ (error)?.status !== 404) throw error;
  }
}

/** Follows the lines, the hours and the clock for as long as the page lives. */
export async function follow() {
  const since = performance.now();
  let next = askEveryMs;
  try {
    if (!centre.peek()) {
      const whose = await get("/api/v1/centre");
      syncClock(whose.at); // with the name: a clock that comes later would break its lines anew
      centre.value = whose;
    }
    const answer = await get("/api/v1/lines");
    syncClock(answer.at);
    lines.value = answer.items;
    phones.value = answer.check_in;
    await askDesk();
    answered();
  } catch (error) {
    note(error, since);
    next = retryEveryMs;
  }
  setTimeout(follow, next);
}

/**
 * What a path answers; while nobody answers, what the browser has kept of it.
 * @template {string} P
 * @param {P} path
 * @returns {Promise<Loaded<P>>}
 */
export async function ask(path) {
  const since = performance.now();
  if (!reachable.peek()) {
    const kept = await answerOf(path);
    if (kept) return kept;
  }
  try {
    const value = /** @type {Loaded<P>} */ (await get(path));
    answered();
    return value;
  } catch (error) {
    note(error, since);
    const kept = /** @type {ApiError} */ (error).status === 0 ? await answerOf(path) : null;
    if (kept) return kept;
    throw error;
  }
}

/**
 * What a path answers. While the server cannot answer, it is asked again by itself.
 * @template {string} P
 * @param {P} path
 * @returns {{value: Loaded<P> | null, failed: ApiError | null}} value null until loaded; failed the error while there is one
 */
export function useLoaded(path) {
  const [state, set] = useState({ path, value: /** @type {Loaded<P> | null} */ (null), failed: /** @type {ApiError | null} */ (null) });
  useEffect(() => {
    let alive = true;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const load = async () => {
      try {
        const value = await ask(path);
        if (alive) set({ path, value, failed: null });
      } catch (error) {
        if (!alive) return;
        const failed = /** @type {ApiError} */ (error);
        const { status } = failed;
        set({ path, value: null, failed });
        if (status === 0 || status >= 500) timer = setTimeout(load, 3 * retryEveryMs);
      }
    };
    load();
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [path]);
  return state.path === path ? state : { value: null, failed: null };
}
