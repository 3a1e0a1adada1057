/** The server's clock on this page, one step a second. */

import { signal } from "/assets/js/preact.js";
import { now } from "/assets/js/time.js";

/** The time by the server's clock. */
export const clock = signal(now());

/** Runs as long as the page is open. */
export function startClock() {
  window.setInterval(() => (clock.value = now()), 1000);
}
