/**
 * The page's way to the loudspeaker: one audio context, woken when it sleeps and replaced when it is lost. A browser
 * started without --autoplay-policy=no-user-gesture-required wants to be touched first; until then the page is muted.
 */

import { signal } from "/assets/js/preact.js";
import { rate } from "./level.js";

/** A context whose clock stands still for so long, in milliseconds, although it says that it runs is replaced. */
const stuck = 5000;

export class Sound {
  /** True while the browser wants to be touched before it makes a sound. */
  muted = signal(false);

  /** @type {AudioContext | null} null on a computer without any sound */
  context = null;

  #volume = 1;
  #out = /** @type {GainNode | null} */ (null);
  #seen = { time: -1, at: 0 };
  #onChange;

  /** @param {() => void} onChange called when sound can be made, with a new context perhaps, or no more */
  constructor(onChange) {
    this.#onChange = onChange;
    this.#open();
    for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, () => this.muted.peek() && this.#wake());
  }

  /** Whether what is scheduled now is heard. */
  get running() {
    return this.context?.state === "running";
  }

  /** Where the sound goes. */
  get out() {
    return this.#out ?? undefined;
  }

  /** @param {number} volume 0 to 1 */
  set volume(volume) {
    this.#volume = volume;
    if (this.#out) this.#out.gain.value = volume;
  }

  /** To be called now and then: wakes a context that sleeps, replaces one that is lost. */
  tend() {
    const context = this.context;
    if (!context || context.state === "closed") return this.#open();
    if (context.state !== "running") return this.#wake();
    const at = performance.now();
    if (context.currentTime !== this.#seen.time) this.#seen = { time: context.currentTime, at };
    else if (at - this.#seen.at > stuck) this.#open();
  }

  #open() {
    const old = this.context;
    try {
      const context = new AudioContext({ sampleRate: rate });
      this.#out = context.createGain();
      this.#out.gain.value = this.#volume;
      this.#out.connect(context.destination);
      this.context = context;
      context.onstatechange = () => context === this.context && this.#changed();
      context.addEventListener("error", () => this.context === context && this.#open());
    } catch {
      this.context = null; // a computer without any sound: the panel and its flashes remain
    }
    this.#seen = { time: -1, at: performance.now() };
    if (old && old.state !== "closed") old.close().catch(() => {});
    this.#look();
  }

  #changed() {
    this.#look();
    this.#onChange();
  }

  #look() {
    const state = this.context?.state ?? "running";
    this.muted.value = state !== "running";
    if (state !== "running" && state !== "closed") this.#wake();
  }

  /** Without a touch the browser leaves this unanswered; the page does not wait for it, and tend tries again. */
  #wake() {
    this.context?.resume().catch(() => {});
  }
}
