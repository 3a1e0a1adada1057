/** The two tones before a call, made by oscillators: nothing to load, nothing to lose. */

import { signal } from "/assets/js/preact.js";

/** The tones: pitch in hertz (e″, c″) and when they begin, in seconds. They overlap as one bell after another. */
const tones = [
  { pitch: 659.26, from: 0 },
  { pitch: 523.25, from: 0.42 },
];

/** How long a tone takes to fade away, in seconds, and how loud it begins; two together stay below the limit of 1. */
const fade = 0.75;
const loudness = 0.5;

/**
 * True while the browser wants to be touched before it makes a sound: it was started without
 * --autoplay-policy=no-user-gesture-required.
 */
export const muted = signal(false);

/** @type {AudioContext | null} null on a screen that is not the speaker */
let context = null;

function open() {
  try {
    context = new AudioContext();
  } catch {
    return; // a computer without any sound: the panel and its flashes remain
  }
  context.onstatechange = listen;
  listen();
}

/** A context that the system took away (the television was switched off) is replaced, one that sleeps is woken. */
function listen() {
  if (!context) return;
  if (context.state === "closed") open();
  else if (context.state !== "running") wake();
  muted.value = context.state !== "running";
}

/** Without a touch the browser leaves this unanswered; the page does not wait for it, and every call tries again. */
function wake() {
  context?.resume().catch(() => (muted.value = true));
}

export const chime = {
  /** Makes this screen the speaker. */
  start() {
    open();
    for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, () => muted.peek() && wake());
  },

  /** Rings now, or not at all: a chime that comes later than its call would be another call's. */
  ring() {
    if (!context) return;
    if (context.state !== "running") return listen();
    for (const { pitch, from } of tones) tone(context, pitch, context.currentTime + from);
  },
};

/**
 * @param {AudioContext} to
 * @param {number} pitch
 * @param {number} at
 */
function tone(to, pitch, at) {
  const voice = to.createOscillator();
  const volume = to.createGain();
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.001, at + fade);
  voice.connect(volume).connect(to.destination);
  voice.start(at);
  voice.stop(at + fade + 0.05);
}
