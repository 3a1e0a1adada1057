/** Lists that the office reads from the server. */

import { get } from "/assets/js/api.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { useEffect, useState } from "/assets/js/preact.js";
import { syncClock } from "/assets/js/time.js";

/**
 * The addresses that answer with a list, and what is in each.
 * @typedef {"/api/v1/lines" | "/api/v1/counters" | "/api/v1/office/rejections" | "/api/v1/office/devices" | "/api/v1/office/staff"} Address
 */

/**
 * @template {Address} P
 * @param {P} path
 * @param {number} [every] milliseconds after which it is read again; once when not given
 * @returns {{items: import("/assets/js/wire.d.ts").Get<P>["items"] | null, reload: () => Promise<void>}} items: null until the first answer
 */
export function useList(path, every) {
  const [items, setItems] = useState(/** @type {import("/assets/js/wire.d.ts").Get<P>["items"] | null} */ (null));
  async function reload() {
    try {
      const answer = await get(path);
      if ("at" in answer) syncClock(answer.at);
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
