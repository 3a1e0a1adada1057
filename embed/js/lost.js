/** What a failed request means for a page of the staff, whatever it asked for. */

import { ApiError } from "./api.js";
import { batch, signal } from "./preact.js";
import { session } from "./session.js";
import { now } from "./time.js";

/** Since when the server has not answered; null while it does. */
export const lostSince = signal(/** @type {Date | null} */ (null));

/** Why somebody finds the sign-in, or a clerk the list of counters, in place of the page; "" for no reason. */
export const sentAway = signal("");

/** @param {unknown} error */
export function lost(error) {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) lostSince.value ??= now();
  if (error.status !== 401) return;
  batch(() => {
    sentAway.value = error.message;
    session.value = null;
  });
}
