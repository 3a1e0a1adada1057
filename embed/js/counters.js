/** Counters in few words: "1–4, 7". */

/**
 * @param {string[]} counters numbers or names; three or more numbers in a row become a range
 * @returns {string}
 */
export function counterList(counters) {
  const sorted = [...counters].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  /** @type {string[][]} */
  const runs = [];
  for (const counter of sorted) {
    const run = runs[runs.length - 1];
    const next = run && /^\d+$/.test(counter) && Number(run[run.length - 1]) + 1 === Number(counter);
    if (next) run.push(counter);
    else runs.push([counter]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run[run.length - 1]}` : run.join(", "))).join(", ");
}
