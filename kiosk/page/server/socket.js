/** What the server tells this kiosk without being asked: its printer, a scan of its reader, a slip, a change. */

import { effect } from "/assets/js/preact.js";
import { paired } from "./server.js";

/** The shortest and the longest wait before the next attempt, in milliseconds. */
const soonest = 500;
const latest = 10_000;

/** @type {Set<(message: any) => void>} */
const listeners = new Set();

/**
 * @param {(message: any) => void} listener
 * @returns {() => void} stops listening
 */
export function onMessage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let failures = 0;

function connect() {
  const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/kiosk`);
  socket.onmessage = (event) => {
    failures = 0;
    const message = JSON.parse(event.data);
    for (const listener of [...listeners]) listener(message);
  };
  // The waits grow and no two kiosks wait alike; what was missed meanwhile is asked for anyway.
  socket.onclose = () => {
    const wait = Math.min(latest, soonest * 2 ** failures++);
    setTimeout(connect, wait * (0.5 + Math.random() / 2));
  };
}

/** Listens for as long as the page lives, from the moment that the kiosk is paired. */
export function listen() {
  let connected = false;
  effect(() => {
    if (paired.value !== true || connected) return;
    connected = true;
    connect();
  });
}
