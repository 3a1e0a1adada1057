/** The hall in a few figures, for people who pass by. */

import { computed } from "/assets/js/preact.js";
import { waitWords } from "/assets/js/wait.js";
import { lines, reachable } from "../server/server.js";

const five = 5;

/**
 * The wait of somebody who comes now, over all lines that give numbers: each line counts as often as people wait there.
 * @param {import("../server/server.js").Line[]} all
 * @returns {import("/assets/js/wait.js").Wait} null while no line can tell
 */
export function usualWait(all) {
  let people = 0;
  let low = 0;
  let high = 0;
  for (const { wait, waiting } of all) {
    if (!wait) continue;
    people += waiting + 1;
    low += wait.low_minutes * (waiting + 1);
    high += wait.high_minutes * (waiting + 1);
  }
  if (people === 0) return null;
  return { low_minutes: Math.floor(low / people / five) * five, high_minutes: Math.ceil(high / people / five) * five };
}

/** Null while nothing is known. */
export const hall = computed(() => {
  if (lines.value.length === 0 || !reachable.value) return null;
  return {
    waiting: lines.value.reduce((sum, line) => sum + line.waiting, 0),
    counters: new Set(lines.value.flatMap((line) => line.counters)).size,
    open: new Set(lines.value.flatMap((line) => line.open_counters)).size,
    wait: usualWait(lines.value),
  };
});

/**
 * A wait in the fewest words, to stand beside other figures.
 * @param {import("/assets/js/wait.js").Wait} wait
 * @returns {import("/assets/js/wait.js").Words}
 */
export function shortWait(wait) {
  const [key, vars] = waitWords(wait);
  return [`short.${key}`, vars];
}
