/** What goes on in the centre, read again whenever the boards change, at most once a second. */

import { get } from "/assets/js/api.js";
import { followBoard } from "/assets/js/board.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { effect, signal, useEffect, useState } from "/assets/js/preact.js";
import { soon } from "/assets/js/soon.js";
import { syncClock } from "/assets/js/time.js";

/** @typedef {"green" | "amber" | "red"} Light */
/**
 * @typedef {object} Line
 * @property {string} id
 * @property {Record<string, string>} name
 * @property {string} hall
 * @property {number} waiting
 * @property {boolean} open
 * @property {string[]} counters
 * @property {string[]} open_counters
 * @property {{low_minutes: number, high_minutes: number} | null} wait
 * @property {number} longest_minutes
 * @property {string} longest_number
 * @property {number} late how many wait amber_minutes or longer
 * @property {Light} light
 */
/** @typedef {{rule: string, ordinary?: number, minutes?: number, help?: boolean}} Why */
/**
 * @typedef {object} Counter
 * @property {string} id
 * @property {string} hall
 * @property {string[]} lines
 * @property {string | null} staff
 * @property {string} staff_name
 * @property {"empty" | "ready" | "calling" | "serving" | "paused" | "closed"} state
 * @property {boolean} closed for the rest of the day
 * @property {{reason: string, since: string, since_minutes: number} | null} paused
 * @property {{number: string, procedure_name: string, since_minutes: number, reason: Why} | null} ticket
 * @property {number} served
 */
/** @typedef {{id: string, hall: string, text: string, until: string}} Notice */
/** @typedef {{id: number, name: string, hall: string, at: string, last: string, times: number}} HelpCall somebody at a kiosk calls for staff */
/**
 * @typedef {object} Deed what a supervisor did and can still be taken back
 * @property {number} id the record in the journal
 * @property {"move" | "cancel" | "reactivate" | "open_line" | "close_line" | "assign" | "open_counter" | "close_counter" | "post_notice" | "remove_notice"} kind
 * @property {string} until
 * @property {string} staff who did it
 * @property {string} number
 * @property {string} line
 * @property {string} counter
 * @property {string[] | null} lines
 */
/**
 * @typedef {object} Supervision
 * @property {string} at
 * @property {number} amber_minutes
 * @property {number} red_minutes
 * @property {Record<string, number>} sum
 * @property {{id: string, name: string}[]} halls
 * @property {Line[]} lines
 * @property {Counter[]} counters
 * @property {Notice[]} notices
 * @property {{shows: string, since: string} | null} clock a clock of the server that cannot be right
 * @property {HelpCall[]} help the longest first
 * @property {{number: string, kiosk: string, state: "failed" | "void", trouble: string, since: string}[]} slips that failed, or ended their number
 * @property {{kiosk: string, name: string, state: string, since: string}[]} printers that the server speaks to
 * @property {Deed[]} deeds the latest first
 */

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
