/** The server's clock on every screen, read in Vietnam's time whatever the computer's own clock and zone are. */

import { languages } from "./texts.js";

/** How far the server's clock is ahead of this computer's, in milliseconds. */
let ahead = 0;

let told = false;

/** Vietnam is seven hours ahead of UTC all the year round. */
const zone = 7 * 3600_000;

/**
 * Sets the clock by a time the server has just sent. What is not a time is left aside.
 * @param {string} isoServerTime RFC 3339
 */
export function syncClock(isoServerTime) {
  const server = Date.parse(isoServerTime);
  if (Number.isNaN(server)) return;
  ahead = server - Date.now();
  told = true;
}

/** Whether the server has told its time. Before that a screen shows none: this computer's own may be a day off. */
export const clockIsSet = () => told;

/**
 * The time by the server's clock; it runs on while the server cannot be reached.
 * @returns {Date}
 */
export const now = () => new Date(Date.now() + ahead);

/**
 * A date whose UTC fields are the hour and day in Vietnam.
 * @param {Date} date
 */
const here = (date) => new Date(date.getTime() + zone);

/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");

/**
 * Hour and minute: 09:05.
 * @param {Date} date
 * @returns {string}
 */
export function hm(date) {
  const d = here(date);
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/**
 * Hour, minute and second: 09:05:59.
 * @param {Date} date
 * @returns {string}
 */
export function hms(date) {
  return `${hm(date)}:${two(here(date).getUTCSeconds())}`;
}

/**
 * The day in full: "Thứ Hai, 09/03/2026", "Monday, 9 March 2026", "2026年3月9日 星期一".
 * @param {Date} date
 * @param {string} lang
 * @returns {string}
 */
export function longDate(date, lang) {
  const d = here(date);
  const { date: form, weekdays, months } = languages.find(({ code }) => code === lang) ?? languages[0];
  const [year, month, day] = [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
  /** @type {Record<string, string | number>} */
  const parts = { year, m: month, mm: two(month), month: months[month - 1], d: day, dd: two(day), weekday: weekdays[d.getUTCDay()] };
  return form.replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => String(parts[name]));
}
