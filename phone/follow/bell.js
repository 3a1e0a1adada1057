/** The alarm: tones, vibration and a screen that stays on, once the citizen has turned it on with a finger. */

import { effect, signal } from "/assets/js/preact.js";
import { gone, isNear, ticket } from "./state.js";

/** Whether the bell is on. It is off after each load: browsers let no page sound that was not touched. */
export const on = signal(false);

/** Whether it rings now. */
export const ringing = signal(false);

/** iPhones let no page vibrate. */
export const vibrates = typeof navigator.vibrate === "function";

/** How often the call rings, and the milliseconds between two rings. */
const rings = 10;
const ringEveryMs = 2_000;

/** Tones as frequency in Hz and start in seconds; each lasts a third of a second. */
const calling = [[880, 0], [1175, 0.2], [880, 0.4], [1175, 0.6]];
const coming = [[659, 0], [880, 0.3]];

/**
 * What rang, the newest last, at most 50: `window.motcuaPhone.log`, for whoever tests a phone.
 * @type {{what: string, number: string, sound: boolean, vibration: boolean}[]}
 */
const log = [];
Object.assign(window, { motcuaPhone: { log } });

/** @type {AudioContext | null} */
let audio = null;

/** @param {number[][]} tones */
function play(tones) {
  if (!audio || audio.state !== "running") return false;
  for (const [frequency, start] of tones) {
    const at = audio.currentTime + 0.02 + start;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = frequency;
    tone.type = "triangle";
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.9, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.33);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.35);
  }
  return true;
}

/**
 * @param {string} what
 * @param {number[][]} tones
 * @param {number[]} pattern of the vibration
 */
function sound(what, tones, pattern) {
  const heard = on.peek() && play(tones);
  const vibration = on.peek() && vibrates && navigator.vibrate(pattern);
  log.push({ what, number: ticket.peek()?.number ?? "", sound: heard, vibration });
  if (log.length > 50) log.shift();
}

/** @type {{release(): Promise<void>} | null} */
let lock = null;

/** Keeps the screen on. Only secure pages may; elsewhere it goes dark as ever. */
async function stayAwake() {
  const wakeLock = /** @type {any} */ (navigator).wakeLock;
  if (!on.peek() || !wakeLock || document.visibilityState !== "visible") return;
  try {
    lock = await wakeLock.request("screen");
  } catch {
    lock = null; // a battery that is low refuses it
  }
}

function letSleep() {
  lock?.release();
  lock = null;
}

/** Turns the bell on or off; it must be called by a touch. */
export async function turn() {
  on.value = !on.peek();
  if (!on.peek()) {
    hush();
    letSleep();
    return;
  }
  const Context = window.AudioContext ?? /** @type {any} */ (window).webkitAudioContext;
  audio ??= Context ? new Context() : null;
  try {
    await audio?.resume();
  } catch {
    audio = null;
  }
  sound("test", coming, [150]);
  await stayAwake();
}

/** @type {ReturnType<typeof setInterval> | undefined} */
let clock;

function ring() {
  clearInterval(clock);
  let left = rings;
  const once = () => {
    sound("call", calling, [400, 150, 400, 150, 600]);
    if (--left <= 0) hush();
  };
  ringing.value = true;
  clock = setInterval(once, ringEveryMs);
  once();
}

/** Stops the ringing. */
export function hush() {
  clearInterval(clock);
  ringing.value = false;
  if (vibrates && on.peek()) navigator.vibrate(0);
}

/** What has rung: the call that was last, and whether the turn is near. */
let call = "";
let near = false;

/** Rings by how the ticket stands: once when the turn is near, long at each call and each call again. */
export function listen() {
  effect(() => {
    const now = ticket.value;
    if (gone.value || !now || ["done", "cancelled"].includes(now.status)) {
      hush();
      letSleep();
      return;
    }
    const newest = now.status === "called" ? `${now.counter} ${now.times}` : "";
    if (newest && newest !== call) ring();
    if (!newest && call) hush();
    call = newest;
    if (isNear(now) && !near) sound("near", coming, [250, 120, 250]);
    near = isNear(now) || now.status === "called";
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    stayAwake();
    audio?.resume();
  });
}
