/** What the kiosk keeps asking the server: who it is, whose centre, how the lines stand. */

import { get } from "/assets/js/api.js";
import { computed, signal, useEffect, useState } from "/assets/js/preact.js";
import { syncClock } from "/assets/js/time.js";

/** Between two questions about the lines, and between two tries while nobody answers, in milliseconds. */
const pause = 10_000;
const retry = 3_000;

/**
 * @typedef {{id: string, name: Record<string, string>, kind: "agency" | "collect" | "postal", waiting: number,
 *   open: boolean, counters: string[], open_counters: string[], wait: import("/assets/js/wait.js").Wait}} Line
 * @typedef {{name: string, parent: string, place: string, demo: boolean}} Centre
 */

/** Whether this device may take numbers; null until the server has said so. */
export const paired = signal(/** @type {boolean | null} */ (null));

/** False from the first question that nobody answered to the next answer. */
export const reachable = signal(true);

export const centre = signal(/** @type {Centre | null} */ (null));

export const lines = signal(/** @type {Line[]} */ ([]));

/** Whether phones take numbers or book times here, which are checked in at this kiosk. */
export const phones = signal(false);

/** @param {string} id */
export const lineOf = (id) => lines.value.find((line) => line.id === id);

/** @param {Line["kind"]} kind */
export const lineFor = (kind) => lines.value.find((line) => line.kind === kind);

/** The hall in two figures, null while they are not known. */
export const hall = computed(() => {
  if (lines.value.length === 0 || !reachable.value) return null;
  return {
    waiting: lines.value.reduce((sum, line) => sum + line.waiting, 0),
    counters: new Set(lines.value.flatMap((line) => line.counters)).size,
    open: new Set(lines.value.flatMap((line) => line.open_counters)).size,
  };
});

/** @param {any} error @returns {error is import("/assets/js/api.js").ApiError} */
const unpaired = (error) => error?.status === 401;

/** Takes note of an error that says more about this kiosk than about the question. @param {any} error */
export function note(error) {
  if (unpaired(error)) paired.value = false;
  if (error?.status === 0) reachable.value = false;
}

/** Asks whether the device is paired, and until the server answers again and again. */
export async function identify() {
  try {
    await get("/api/v1/device?kind=kiosk");
    paired.value = true;
    reachable.value = true;
  } catch (error) {
    note(error);
    if (!unpaired(error)) setTimeout(identify, retry);
  }
}

/** Follows the lines and the clock for as long as the page lives. */
export async function follow() {
  let next = pause;
  try {
    if (!centre.peek()) centre.value = await get("/api/v1/centre");
    const answer = await get("/api/v1/lines");
    syncClock(answer.at);
    lines.value = answer.items;
    phones.value = answer.check_in;
    reachable.value = true;
  } catch (error) {
    if (/** @type {any} */ (error)?.status === 0) reachable.value = false;
    next = retry;
  }
  setTimeout(follow, next);
}

/**
 * What a path answers. While the server cannot answer, it is asked again by itself.
 * @param {string} path
 * @returns {{value: any, failed: any}} value null until loaded; failed the error while there is one
 */
export function useLoaded(path) {
  const [state, set] = useState({ path, value: /** @type {any} */ (null), failed: /** @type {any} */ (null) });
  useEffect(() => {
    let alive = true;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const load = async () => {
      try {
        const value = await get(path);
        reachable.value = true;
        if (alive) set({ path, value, failed: null });
      } catch (error) {
        if (!alive) return;
        note(error);
        set({ path, value: null, failed: error });
        const { status } = /** @type {any} */ (error);
        if (status === 0 || status >= 500) timer = setTimeout(load, retry);
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
