/** What the phone knows: what the centre gives to phones, and what this phone already has. */

import { get } from "/assets/js/api.js";
import { postOnce } from "/assets/js/once.js";
import { signal } from "/assets/js/preact.js";
import { syncClock } from "/assets/js/time.js";

/** Milliseconds between two questions about what the phone has, and after it has ended. */
const askEveryMs = 5_000;
const askAfterEndMs = 30_000;

/** What has ended is not asked about any more. */
const ended = ["released", "cancelled", "done", "over", "no_show"];

/** @typedef {import("/assets/js/wire.d.ts").phone.Line} Line */
/** @typedef {import("/assets/js/wire.d.ts").phone.RemoteResponse} Offer */
/** @typedef {import("/assets/js/wire.d.ts").center.SlotDay} Day */
/** @typedef {import("/assets/js/wire.d.ts").phone.HeldResponse} Held */

/** Undefined until the server has said so, null when it gives nothing to phones. */
export const offer = signal(/** @type {Offer | null | undefined} */ (undefined));

export const held = signal(/** @type {Held | null} */ (null));

export const reachable = signal(true);

/** What the phone remembers is the token alone: it opens this one number, and names nobody. */
const memory = "remote";

/** @param {string} token */
const path = (token) => /** @type {const} */ (`/api/v1/remote/${encodeURIComponent(token)}`);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** The token that the phone remembers, or that the address brought. */
const token = () => location.hash.slice(1) || localStorage.getItem(memory) || "";

/** @param {Held} answer */
function keep(answer) {
  syncClock(answer.at);
  localStorage.setItem(memory, answer.token);
  reachable.value = true;
  held.value = answer;
}

/** Forgets what has ended, so that something new can be taken. */
export function forget() {
  clearTimeout(timer);
  localStorage.removeItem(memory);
  history.replaceState(null, "", location.pathname);
  held.value = null;
  look();
}

/** Asks what this phone has, and when it has nothing, what it may have. */
export async function look() {
  clearTimeout(timer);
  let next = askEveryMs;
  try {
    if (token()) {
      await lookAtHeld();
      if (ended.includes(held.peek()?.status ?? "")) next = askAfterEndMs;
    } else {
      offer.value = await get("/api/v1/remote");
      reachable.value = true;
      return;
    }
  } catch (error) {
    const { status } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    if (status === 404) {
      offer.value = null;
      return;
    }
    reachable.value = false;
  }
  timer = setTimeout(look, next);
}

/** A token that nobody knows any more is of another day: it is forgotten. */
async function lookAtHeld() {
  try {
    keep(await get(path(token())));
  } catch (error) {
    if (/** @type {import("/assets/js/api.js").ApiError} */ (error)?.status !== 404) throw error;
    forget();
  }
}

/**
 * The free times of a line.
 * @param {string} line
 * @returns {Promise<Day[]>}
 */
export const slots = async (line) => (await get(`/api/v1/remote/slots?line=${encodeURIComponent(line)}`)).days;

/**
 * Takes a number, or with a slot books an appointment.
 * @param {{line: string, slot?: string, who: string}} asked who: a telephone or an identity number
 * @returns {Promise<string>} "" when it worked, else a sentence
 */
export async function take({ line, slot, who }) {
  const digits = who.replace(/[\s.-]/g, "");
  const body = { line, ...(digits.length === 12 && !digits.startsWith("+") ? { id_number: digits } : { phone: digits }) };
  try {
    keep(await (slot ? postOnce("/api/v1/remote/appointments", { ...body, slot }) : postOnce("/api/v1/remote/numbers", body)));
  } catch (error) {
    const { status, message } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    return status === 0 ? "rm.off" : message;
  }
  timer = setTimeout(look, askEveryMs);
  return "";
}

/** Gives back what the phone has. @returns {Promise<boolean>} false when it did not work */
export async function giveBack() {
  try {
    await postOnce(`${path(token())}/cancel`);
  } catch {
    return false;
  }
  forget();
  return true;
}
