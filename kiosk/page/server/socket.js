/** What the server tells this kiosk without being asked: its printer, a scan of its reader, a slip, a change. */

import { keepLine } from "/assets/js/live.js";
import { effect } from "/assets/js/preact.js";
import { paired } from "./server.js";

/** Without a message for this long, in milliseconds, the line is given up: the server says every 5 s that it lives. */
const silence = 15_000;

/** @typedef {import("/assets/js/wire.d.ts").Message<"/ws/kiosk">} Message */

/** @type {Set<(message: Message) => void>} */
const listeners = new Set();

/**
 * @param {(message: Message) => void} listener
 * @returns {() => void} stops listening
 */
export function onMessage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Listens for as long as the page lives, from the moment that the kiosk is paired. */
export function listen() {
  let connected = false;
  effect(() => {
    if (paired.value !== true || connected) return;
    connected = true;
    keepLine({
      path: "/ws/kiosk",
      silence,
      take(message) {
        for (const listener of [...listeners]) listener(message);
      },
    });
  });
}
