/**
 * Puts a plan on an audio context's timeline. Every clip's start is reckoned from one time of the context's clock, so
 * the clips follow each other to the sample, whatever the page is doing meanwhile. Works on an OfflineAudioContext too.
 */

import { chimeAt } from "./chime.js";

/**
 * @typedef {import("./plan.js").Step} Step
 * @typedef {{buffer: AudioBuffer, gain: number}} Clip what sounds of a recording, without its silences, and how much louder it is played
 * @typedef {Record<string, Record<string, Clip>>} Clips by language and clip
 * @typedef {{pass: number, language: string, start: number, end: number}} Part one language of an announcement, in the context's time
 */

/** Between the decision and the first sample, in seconds: enough for the audio thread to take the order in time. */
const lead = 0.03;

/** How long a cut takes to fade, in seconds: a sudden end clicks. */
const fade = 0.03;

export class Rendering {
  /** @type {{pass: number, start: number, node: AudioScheduledSourceNode}[]} */
  #sources = [];
  #context;
  #out;

  /** When it sounds, in seconds of the context's clock. */
  start;
  end;

  /** @type {Part[]} */
  parts = [];

  /**
   * @param {BaseAudioContext} context
   * @param {Step[]} plan
   * @param {Clips} clips every clip of the plan but the two tones
   * @param {{at?: number, into?: AudioNode}} [where] at: when it begins; into: where the sound goes
   */
  constructor(context, plan, clips, { at = context.currentTime + lead, into = context.destination } = {}) {
    this.#context = context;
    this.#out = context.createGain();
    this.#out.connect(into);
    this.start = this.end = at;
    for (const step of plan) {
      this.#place(step, clips, at);
      at += step.seconds + step.gap;
    }
  }

  /**
   * @param {Step} step
   * @param {Clips} clips
   * @param {number} at
   */
  #place(step, clips, at) {
    const clip = clips[step.language]?.[step.clip];
    const nodes = clip ? [this.#play(clip, at)] : chimeAt(this.#context, this.#out, at);
    for (const node of nodes) this.#sources.push({ pass: step.pass, start: at, node });
    this.end = at + step.seconds;
    const last = this.parts.at(-1);
    if (step.clip === "chime") return;
    if (last?.pass === step.pass) last.end = this.end;
    else this.parts.push({ pass: step.pass, language: step.language, start: at, end: this.end });
  }

  /**
   * @param {Clip} clip
   * @param {number} at
   */
  #play({ buffer, gain }, at) {
    const source = this.#context.createBufferSource();
    const volume = this.#context.createGain();
    source.buffer = buffer;
    volume.gain.value = gain;
    source.connect(volume).connect(this.#out);
    source.start(at);
    return source;
  }

  /** Leaves away the languages that have not begun; the one that sounds is said to its end. */
  shorten() {
    const time = this.#context.currentTime + lead;
    const kept = this.parts.filter(({ start }, i) => i === 0 || start <= time);
    const last = kept.at(-1);
    if (!last || kept.length === this.parts.length) return;
    for (const { pass, node } of this.#sources) if (pass > last.pass) node.stop(0);
    this.#sources = this.#sources.filter(({ pass }) => pass <= last.pass);
    this.parts = kept;
    this.end = last.end;
  }

  /** Ends it now, in the middle. */
  cut() {
    const now = this.#context.currentTime;
    this.#out.gain.setValueAtTime(1, now);
    this.#out.gain.linearRampToValueAtTime(0, now + fade);
    for (const { node } of this.#sources) node.stop(now + fade);
    this.end = Math.min(this.end, now + fade);
  }

  /** Lets go of what has sounded. */
  close() {
    this.#out.disconnect();
  }
}

/**
 * Schedules a plan.
 * @param {BaseAudioContext} context
 * @param {Step[]} plan
 * @param {Clips} clips
 * @param {{at?: number, into?: AudioNode}} [where]
 */
export const renderPlan = (context, plan, clips, where) => new Rendering(context, plan, clips, where);
