/** What goes on in the centre, read again whenever the boards change, at most once a second. */

import { get } from "/assets/js/api.js";
import { followBoard } from "/assets/js/board.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { effect, signal, useEffect, useState } from "/assets/js/preact.js";
import { soon } from "/assets/js/soon.js";
import { syncClock } from "/assets/js/time.js";

/** @typedef {import("/assets/js/wire.d.ts").center.Light} Light */
/** @typedef {import("/assets/js/wire.d.ts").office.Line} Line */
/** @typedef {import("/assets/js/wire.d.ts").office.Counter} Counter */
/** @typedef {import("/assets/js/wire.d.ts").office.HelpCall} HelpCall */
/** @typedef {import("/assets/js/wire.d.ts").office.Action} Deed */
/** @typedef {import("/assets/js/wire.d.ts").office.SupervisorResponse} Supervision */

/** The shortest time between two readings, in milliseconds. */
const soonest = 1000;

/** Grows when an act wants the page read again. */
const wanted = signal(0);

/** Has the page read again soon. */
export const readAgain = () => void wanted.value++;

/** @returns {Supervision | null} null until the first answer */
export function useSupervision() {
  const [seen, see] = useState(/** @type {Supervision | null} */ (null));
  useEffect(() => {
    let left = false;
    async function read() {
      try {
        const answer = await get("/api/v1/supervisor");
        if (left) return;
        syncClock(answer.at);
        lostSince.value = null;
        see(answer);
      } catch (error) {
        lost(error);
      }
    }
    const { nudge, stop } = soon(soonest, () => void read());
    const unfollow = followBoard({
      hall: "",
      onBoard: nudge,
      onState: (state, since) => {
        if (state === "offline") lostSince.value ??= since;
      },
    });
    const unwant = effect(() => {
      if (wanted.value >= 0) nudge();
    });
    return () => {
      left = true;
      stop();
      unfollow();
      unwant();
    };
  }, []);
  return seen;
}
