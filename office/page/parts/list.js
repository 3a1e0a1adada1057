/** Lists that the office reads from the server. */

import { get } from "/assets/js/api.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { useEffect, useState } from "/assets/js/preact.js";
import { syncClock } from "/assets/js/time.js";

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
