/** The machine's own settings: found by five touches in the corner, opened by the staff's PIN. */

import { get, post } from "/assets/js/api.js";
import { postOnce } from "/assets/js/once.js";
import { amend, busy, go, place } from "../places.js";
import { note, paired } from "./server.js";

/** The corner that is knocked at: its side as a part of the header's height, touches, and the time for all of them (ms). */
const touches = 5;
const within = 4_000;

/** @type {number[]} */
let knocks = [];

/** @param {PointerEvent} event in the header */
export function knock(event) {
  const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  if (event.clientX - box.left > box.height || paired.peek() !== true) return;
  knocks = [...knocks, event.timeStamp].filter((time) => event.timeStamp - time < within);
  if (knocks.length < touches || place.peek().screen === "settings" || busy.peek()) return;
  knocks = [];
  go({ screen: "settings", pin: "", said: "", value: null });
}

/**
 * Asks the server whether the PIN is right, and for what it opens.
 * @param {string} pin
 */
export async function openSettings(pin) {
  try {
    const value = await post("/api/v1/kiosk/settings", { pin });
    const printer = await get("/api/v1/kiosk/printer").catch(() => null);
    amend({ pin, said: "", value: { ...value, printer } });
  } catch (error) {
    note(error);
    amend({ pin: "", said: sentence(error) });
  }
}

/**
 * Renames the kiosk; what the machine remembers by itself needs no server.
 * @param {string} pin
 * @param {string} name
 * @returns {Promise<boolean>} whether it is stored
 */
export async function renameKiosk(pin, name) {
  try {
    const value = await postOnce("/api/v1/kiosk/settings/name", { pin, name });
    const here = place.peek();
    if (here.screen === "settings") amend({ said: "", value: { ...here.value, ...value } });
    return true;
  } catch (error) {
    note(error);
    amend({ said: sentence(error) });
    return false;
  }
}

/** @param {unknown} error */
function sentence(error) {
  const { status, message } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
  return status === 0 ? "offline" : message;
}
