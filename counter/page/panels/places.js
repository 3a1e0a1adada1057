/** The centre's lines and counters, as far as a clerk chooses among them. */

import { get } from "/assets/js/api.js";
import { lost } from "/assets/js/lost.js";
import { useEffect, useState } from "/assets/js/preact.js";

/** @typedef {import("/assets/js/wire.d.ts").kiosk.Line} Line */
/** @typedef {import("/assets/js/wire.d.ts").counter.ListedCounter} Counter */

/**
 * Both lists, empty until they are known.
 * @returns {{lines: Line[], counters: Counter[]}}
 */
export function usePlaces() {
  const [places, set] = useState({ lines: /** @type {Line[]} */ ([]), counters: /** @type {Counter[]} */ ([]) });
  useEffect(() => {
    Promise.all([get("/api/v1/lines"), get("/api/v1/counters")]).then(
      ([lines, counters]) => set({ lines: lines.items, counters: counters.items }),
      lost,
    );
  }, []);
  return places;
}
