/**
 * The voice of the hall: it follows the boards, speaks each call in its turn while this page is the hall's speaker, and
 * leaves the speaking to another page when it is not.
 *
 * The page makes one Voice, starts it, gives it the settings (again when they have changed) and every board. What it
 * does can be read from window.motcuaVoice: whether this page is the speaker, whether its clips are there, which of
 * them are at fault, and the log of what was spoken.
 */

import { newKey, post } from "/assets/js/api.js";
import { now } from "/assets/js/time.js";
import { Lease, path } from "./speaker.js";
import { loadClips, setsOf } from "./clips.js";
import { VoiceLog } from "./log.js";
import { lengthOf, planOf } from "./plan.js";
import { breath, VoiceQueue } from "./queue.js";
import { renderPlan } from "./render.js";
import { Sound } from "./sound.js";

/**
 * @typedef {import("./queue.js").Call} Call
 * @typedef {import("/assets/js/wire.d.ts").settings.VoiceRules} Settings volume from 0 to 100
 * @typedef {{call: Call, crowd: boolean, context: AudioContext, rendering: import("./render.js").Rendering}} Announcement
 * @typedef {{hall: string, onStart?: (call: Call, seconds: number) => void, onEnd?: (call: Call) => void}} Options
 *   onStart: a call is spoken from now on, and for how long; onEnd: it was spoken, or cut off
 */

/** Between two tries to load clips, in milliseconds, and between two looks at the sound. */
const retry = 3000;
const tending = 2000;

/** In a crowd the chime is for the first call after so long a silence, in milliseconds. */
const silent = 2000;

export class Voice {
  /** The calls that wait to be spoken. */
  queue = new VoiceQueue();

  /** @type {Settings} */
  #settings = { languages: ["vi"], repeats: 1, chime: true, volume: 100 };
  #clips = /** @type {import("./render.js").Clips} */ ({});
  #sets = /** @type {import("./plan.js").Sets} */ ({});
  #ready = false;
  #screens = /** @type {number | undefined} */ (undefined);
  #loads = 0;
  #speaking = /** @type {Announcement | null} */ (null);
  #resting = false;
  /** Up to which call the server must know before the next one is spoken. */
  #report = 0;
  #ended = -Infinity;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #log = new VoiceLog();
  #sound;
  #lease;
  #options;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#sound = new Sound(() => this.#soundChanged());
    this.#lease = new Lease({
      hall: options.hall,
      page: newKey(),
      ask: (question) => post(path, question),
      able: () => this.#ready && this.#sound.running,
      spoken: () => this.queue.spoken,
      onAnswer: (spoken) => this.#heard(spoken),
      onTold: () => this.#next(),
      onLoss: () => this.#cut(),
    });
  }

  /** True while the browser wants to be touched before it makes a sound: a signal. */
  get muted() {
    return this.#sound.muted;
  }

  /** Makes this page one of those that may speak. */
  start() {
    const { faults, entries } = this.#log;
    const state = { log: entries, faults, speaker: () => this.#lease.held, ready: () => this.#ready };
    Object.assign(window, { motcuaVoice: state });
    setInterval(() => this.#sound.tend(), tending);
    this.#lease.start();
  }

  /**
   * Takes the settings and loads the clips anew; until they are there it speaks with those it has.
   * @param {Settings} settings
   */
  configure(settings) {
    this.#settings = settings;
    this.#sound.volume = settings.volume / 100;
    this.#load(++this.#loads);
  }

  /**
   * Takes a board: what is new in it is spoken in its turn. When it tells of a change, the recordings are loaded anew.
   * @param {{calls: Call[], screens?: number}} board
   */
  take(board) {
    this.queue.feed(board);
    if (this.#screens !== undefined && this.#screens !== board.screens && this.#loads > 0) this.#load(++this.#loads);
    this.#screens = board.screens;
    const speaking = this.#speaking;
    if (speaking && !speaking.crowd) {
      const left = speaking.rendering.end - speaking.context.currentTime;
      if (this.queue.pressed(now().getTime(), left, this.lengthOf)) this.#shorten(speaking);
    }
    this.#next();
  }

  /**
   * How long the announcement of a call lasts, in seconds, with its chime; the short one of a crowd without.
   * @param {Call} call
   * @param {boolean} crowd
   */
  lengthOf = (call, crowd) => lengthOf(this.#plan(call, crowd, this.#settings.chime && !crowd));

  /**
   * @param {Call} call
   * @param {boolean} crowd
   * @param {boolean} chime
   */
  #plan(call, crowd, chime) {
    const { languages, repeats } = this.#settings;
    return planOf(call, { languages, repeats, crowd, chime, sets: this.#sets });
  }

  /** A page that cannot tell the server what it has spoken goes no further: the next speaker would say it all again. */
  get #free() {
    return !this.#speaking && !this.#resting && this.#lease.held && this.#lease.told >= this.#report && this.#sound.running;
  }

  #next() {
    const { context, out } = this.#sound;
    while (context && this.#free) {
      const turn = this.queue.next(now().getTime(), this.lengthOf);
      if (!turn) return;
      const quiet = performance.now() - this.#ended > silent;
      const plan = this.#plan(turn.call, turn.crowd, this.#settings.chime && (quiet || !turn.crowd));
      if (plan.length === 0) this.queue.done();
      else {
        const rendering = renderPlan(context, plan, this.#clips, { into: out });
        this.#speaking = { ...turn, context, rendering };
        this.#log.began(turn.call, rendering, context.currentTime);
        this.#options.onStart?.(turn.call, rendering.end - rendering.start);
        this.#wait();
      }
    }
  }

  /** Waits for the end by the clock of the sound, which a busy page cannot delay. */
  #wait() {
    clearTimeout(this.#timer);
    if (!this.#speaking) return;
    const left = this.#speaking.rendering.end - this.#speaking.context.currentTime;
    if (left > 0) this.#timer = setTimeout(() => this.#wait(), Math.max(4, left * 1000));
    else this.#finish(this.#speaking);
  }

  /** @param {Announcement} speaking */
  #finish({ call, crowd, rendering }) {
    this.#speaking = null;
    rendering.close();
    this.queue.done();
    this.#report = this.queue.spoken;
    this.#lease.tell();
    this.#ended = performance.now();
    this.#options.onEnd?.(call);
    this.#resting = true;
    setTimeout(() => {
      this.#resting = false;
      this.#next();
    }, 1000 * (crowd || this.queue.waiting.length > 0 ? breath.crowd : breath.usual));
  }

  /** @param {Announcement} speaking */
  #shorten({ rendering }) {
    rendering.shorten();
    this.#log.shortened(rendering);
    this.#wait();
  }

  /** Ends what sounds; the call waits again and is spoken whole, here or by another page. */
  #cut() {
    const speaking = this.#speaking;
    if (!speaking) return;
    clearTimeout(this.#timer);
    this.#speaking = null;
    speaking.rendering.cut();
    this.#log.cut(speaking.rendering);
    this.queue.again();
    this.#options.onEnd?.(speaking.call);
  }

  /** @param {number} spoken */
  #heard(spoken) {
    this.queue.heard(spoken);
    this.#next();
  }

  #soundChanged() {
    if (!this.#lease) return; // the sound is there before the rest of the voice
    if (!this.#sound.running || this.#speaking?.context !== this.#sound.context) this.#cut();
    this.#lease.tell();
  }

  /** @param {number} turn */
  async #load(turn) {
    for (; turn === this.#loads; await new Promise((resolve) => setTimeout(resolve, retry))) {
      try {
        const { clips, faults } = await loadClips(this.#settings.languages);
        if (turn !== this.#loads) return;
        const whole = faults.every(({ why }) => why !== "offline");
        if (whole || !this.#ready) this.#use(clips);
        this.#log.found(faults);
        if (whole) return;
      } catch {
        // The list of the clips did not come: it is asked for again.
      }
    }
  }

  /** @param {import("./render.js").Clips} clips */
  #use(clips) {
    this.#clips = clips;
    this.#sets = setsOf(clips);
    this.#ready = true;
    this.#lease.tell();
  }
}
