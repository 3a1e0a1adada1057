/** Pages of a list with the newest first, put together as they are read. */

/** @typedef {{seq: number}} Item */

/**
 * Whether a newer page reaches down to what is known, so that nothing between them is missing.
 * @param {Item[]} known
 * @param {Item[]} read
 */
export function joins(known, read) {
  const first = known[0];
  const last = read[read.length - 1];
  return first !== undefined && (last === undefined || last.seq <= first.seq + 1);
}

/**
 * Both lists as one, each record once. A gap between them would hide what was done: then what was just read stands alone.
 * @template {Item} T
 * @param {T[]} known
 * @param {T[]} read
 * @returns {T[]}
 */
export function merged(known, read) {
  if (!joins(known, read)) return read;
  const bySeq = new Map([...known, ...read].map((item) => [item.seq, item]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
}
