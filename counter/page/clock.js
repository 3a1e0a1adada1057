/** The server's clock on this page, one step a second, and spans of time as a clerk reads them. */

import { signal } from "/assets/js/preact.js";
import { now } from "/assets/js/time.js";

/** The time by the server's clock. */
export const clock = signal(now());

/** Runs as long as the page is open. */
export function startClock() {
  window.setInterval(() => (clock.value = now()), 1000);
}

/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");

/**
 * Minutes and seconds, 05:12; from an hour on hours and minutes, 1:05 h. Never below zero, whatever the clocks say.
 * @param {Date} from
 * @param {Date} until
 * @returns {string}
 */
export function elapsed(from, until) {
  const seconds = Math.max(0, Math.floor((until.getTime() - from.getTime()) / 1000));
  if (seconds < 3600) return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))} h`;
}

/**
 * Whole minutes between two times, never below zero.
 * @param {Date} from
 * @param {Date} until
 * @returns {number}
 */
export function minutes(from, until) {
  return Math.max(0, Math.round((until.getTime() - from.getTime()) / 60_000));
}

/**
 * What is left until a time, 1:59; "" when it is over.
 * @param {Date} from
 * @param {Date} until
 * @returns {string}
 */
export function left(from, until) {
  const seconds = Math.ceil((until.getTime() - from.getTime()) / 1000);
  return seconds > 0 ? `${Math.floor(seconds / 60)}:${two(seconds % 60)}` : "";
}
