/** Lists that the office reads from the server, and what a failed request means for the page. */

import { ApiError, get } from "/assets/js/api.js";
import { batch, signal, useEffect, useState } from "/assets/js/preact.js";
import { session } from "/assets/js/signin.js";
import { now, syncClock } from "/assets/js/time.js";

/** Since when the server has not answered; null while it does. */
export const lostSince = signal(/** @type {Date | null} */ (null));

/** Why somebody has to sign in again; "" for no reason. */
export const ended = signal("");

/**
 * @param {unknown} error
 */
export function lost(error) {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) lostSince.value ??= now();
  if (error.status !== 401) return;
  batch(() => {
    ended.value = error.message;
    session.value = null;
  });
}

/**
 * @template T
 * @param {string} path
 * @param {number} [every] milliseconds after which it is read again; once when not given
 * @returns {{items: T[] | null, reload: () => Promise<void>}} items: null until the first answer
 */
export function useList(path, every) {
  const [items, setItems] = useState(/** @type {T[] | null} */ (null));
  async function reload() {
    try {
      const answer = await get(path);
      if (answer.at) syncClock(answer.at);
      lostSince.value = null;
      setItems(answer.items);
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => {
    void reload();
    if (!every) return;
    const timer = window.setInterval(reload, every);
    return () => clearInterval(timer);
  }, [path]);
  return { items, reload };
}
