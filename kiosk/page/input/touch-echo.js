/** Whether a second touch is a second tap, or a trembling finger. */

/** Another tap on the same control, or on the same spot of the next screen, counts only after this long (ms). */
const secondTapAfterMs = 600;

/** The same key again: quicker than this no finger types, it has only bounced (ms). */
const keyRest = 25;

/** How near two taps are the same spot, in CSS pixels of a panel 1080 wide or high. */
const near = 60;

/** @typedef {{control: unknown, time: number, x: number, y: number, key: boolean}} Tap */

/**
 * Whether a tap is the echo of the last one.
 * @param {Tap | null} last
 * @param {Tap} tap
 * @returns {boolean}
 */
export function echo(last, tap) {
  if (!last) return false;
  const since = tap.time - last.time;
  if (tap.control === last.control) return since < (tap.key ? keyRest : secondTapAfterMs);
  if (tap.key || last.key) return false;
  return since < secondTapAfterMs && Math.hypot(tap.x - last.x, tap.y - last.y) < near;
}
