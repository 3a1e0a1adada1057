/** What keys mean inside a panel, as plain rules. */

import { parkMinutes } from "/assets/js/limits.js";

/**
 * The digits after one more: they stay the beginning of one of the ids, or begin anew.
 * @param {string[]} ids
 * @param {string} typed
 * @param {string} digit
 * @returns {string}
 */
export function grow(ids, typed, digit) {
  return [typed + digit, digit].find((so) => ids.some((id) => id.startsWith(so))) ?? typed;
}

/**
 * A number as tickets have it: "7" in line A is A007. Empty for no number.
 * @param {string} line
 * @param {string} digits
 * @returns {string}
 */
export function numberOf(line, digits) {
  const n = Number(digits);
  return n > 0 ? line + String(n).padStart(3, "0") : "";
}

/**
 * The next round number of minutes up or down.
 * @param {number} minutes
 * @param {1 | -1} way
 * @returns {number}
 */
export function stepped(minutes, way) {
  const round = way > 0 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5;
  return Math.min(parkMinutes, Math.max(1, round));
}

/**
 * Whether the server would accept this number of minutes.
 * @param {number} minutes
 * @returns {boolean}
 */
export const fitting = (minutes) => Number.isInteger(minutes) && minutes >= 1 && minutes <= parkMinutes;

/**
 * The one after the present one, the first after the last.
 * @param {string[]} ids
 * @param {string} present
 * @returns {string}
 */
export const following = (ids, present) => ids[(ids.indexOf(present) + 1) % ids.length] ?? "";
