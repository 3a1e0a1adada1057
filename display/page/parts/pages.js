/**
 * Cuts a list into the fewest pages, and these as alike as can be: nine in pages of eight are five and four.
 * @template T
 * @param {T[]} list
 * @param {number} most on one page
 * @returns {T[][]}
 */
export function pages(list, most) {
  const count = Math.max(1, Math.ceil(list.length / most));
  const each = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, i) => list.slice(i * each, (i + 1) * each));
}
