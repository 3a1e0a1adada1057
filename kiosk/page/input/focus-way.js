/** Which of two controls is nearer in a direction, for the arrows of a keyboard. */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** @param {Box} box @returns {Point} */
const middle = ({ left, top, right, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** The gap between two stretches of a line, 0 where they overlap. @param {number} a1 @param {number} a2 @param {number} b1 @param {number} b2 */
const gap = (a1, a2, b1, b2) => Math.max(0, b1 - a2, a1 - b2);

/**
 * How far a box is in a direction: what lies straight ahead is nearer than what lies aside.
 * @param {Box} from
 * @param {Box} to
 * @param {Point} way
 * @returns {number} Infinity when it does not lie there
 */
export function distance(from, to, way) {
  const a = middle(from);
  const b = middle(to);
  const ahead = (b.x - a.x) * way.x + (b.y - a.y) * way.y;
  const along = way.x ? gap(from.left, from.right, to.left, to.right) : gap(from.top, from.bottom, to.top, to.bottom);
  const aside = way.x ? gap(from.top, from.bottom, to.top, to.bottom) : gap(from.left, from.right, to.left, to.right);
  if (ahead <= 1) return Infinity;
  if (aside > 0 && along === 0) return Infinity;
  const slip = way.x ? Math.abs(b.y - a.y) : Math.abs(b.x - a.x);
  return ahead + aside * 4 + slip / 4;
}
