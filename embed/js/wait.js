/** How long, in words: always a range, never a single minute. */

/** Past this many minutes nobody is told a number: an estimate that far ahead is worth nothing. */
export const far = 90;

/**
 * @typedef {import("./wire.d.ts").queue.Wait | null | undefined} Wait
 * @typedef {[key: string, vars?: Record<string, string | number>]} Words
 */

/**
 * Key and values of the text that says a wait.
 * @param {Wait} wait null while nobody can tell
 * @returns {Words}
 */
export function waitWords(wait) {
  if (!wait) return ["wait.unknown"];
  const { low_minutes: low, high_minutes: high } = wait;
  if (high > far) return ["wait.over", { n: far }];
  if (high <= 0) return ["wait.none"];
  return low <= 0 ? ["wait.under", { n: high }] : ["wait.range", { a: low, b: high }];
}

/**
 * The two moments between which the number will probably be called, widened to whole five minutes, the first never in
 * the past. Null when that cannot be told.
 * @param {Wait} wait
 * @param {Date} from when the wait was estimated
 * @returns {[Date, Date] | null}
 */
export function callTimes(wait, from) {
  if (!wait || wait.high_minutes > far) return null;
  const five = 5 * 60_000;
  const low = Math.floor((from.getTime() + wait.low_minutes * 60_000) / five) * five;
  const high = Math.ceil((from.getTime() + wait.high_minutes * 60_000) / five) * five;
  const first = Math.max(low, from.getTime());
  return [new Date(first), new Date(Math.max(high, low + five))];
}
