/**
 * Of the screens of a hall one is the speaker. Every page that can make a sound asks the server for the hall's lease
 * and asks again every two seconds; it may speak while the lease holds. A page that leaves gives the lease back, and
 * one that dies loses it when it runs out, so another takes over.
 */

/** Where the server gives the lease; a page that leaves sends it a beacon. */
export const path = "/api/v1/display/speaker";

/** Between two questions, in milliseconds. */
const askEveryMs = 2000;

/** A lease ends here so much earlier than on the server, in milliseconds, that what sounds is silent when another begins. */
const margin = 400;

/**
 * @typedef {import("/assets/js/wire.d.ts").display.SpeakerResponse} Answer
 * @typedef {import("/assets/js/wire.d.ts").display.SpeakerRequest} Question
 * @typedef {{hall: string, page: string, ask: (question: Question) => Promise<Answer>, able: () => boolean, spoken: () => number, onAnswer: (spoken: number) => void, onTold: () => void, onLoss: () => void}} Options
 *   page: a random id of the page; ask: asks the server; able: whether this page can speak; spoken: up to which call it has; onAnswer: up to which call the hall has, when this
 *   page has not been its speaker; onTold: the server has heard from this page;
 *   onLoss: the lease is gone, what sounds must end
 */

export class Lease {
  #options;
  /** Until when the lease holds, in milliseconds of performance.now(). */
  #until = -Infinity;
  #holds = false;
  #asking = false;
  #again = false;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #end = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** Up to which call the server knows that this page has spoken: what it last heard from it. */
  told = 0;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
  }

  /** Whether this page is the hall's speaker now. */
  get held() {
    return this.#holds && performance.now() < this.#until;
  }

  /** Asks now and every two seconds. */
  start() {
    addEventListener("pagehide", () => this.leave());
    this.tell();
  }

  /** Asks now: what was spoken has changed, or whether the page can speak. */
  tell() {
    if (this.#asking) this.#again = true;
    else this.#ask();
  }

  /** Gives the lease back; the page may be gone before an answer comes. */
  leave() {
    if (!this.#holds) return;
    this.#lose();
    navigator.sendBeacon(path, new Blob([JSON.stringify(this.#question(true))], { type: "application/json" }));
  }

  async #ask() {
    clearTimeout(this.#timer);
    this.#asking = true;
    const asked = performance.now();
    try {
      if (this.#options.able()) await this.#tell(asked);
      else this.leave();
    } catch {
      // Nobody answers: the lease holds until its time is over, and the next question is due all the same.
    }
    this.#asking = false;
    const wait = this.#again ? 0 : askEveryMs - (performance.now() - asked);
    this.#again = false;
    this.#timer = setTimeout(() => this.#ask(), Math.max(0, wait));
  }

  /** @param {number} asked when, in milliseconds of performance.now() */
  async #tell(asked) {
    const question = this.#question(false);
    const answer = await this.#options.ask(question);
    this.told = question.spoken;
    this.#take(answer, asked);
    this.#options.onTold();
  }

  /** @param {boolean} leaving */
  #question(leaving) {
    const { hall, page, spoken } = this.#options;
    return { hall, page, spoken: spoken(), leaving };
  }

  /**
   * @param {Answer} answer
   * @param {number} asked
   */
  #take({ speaker, spoken, lease_ms }, asked) {
    const held = this.held;
    if (!speaker || !this.#options.able()) this.#lose();
    else {
      this.#holds = true;
      this.#until = asked + lease_ms - margin;
      clearTimeout(this.#end);
      this.#end = setTimeout(() => this.#lose(), Math.max(0, this.#until - performance.now()));
    }
    // The speaker itself knows best what it has spoken; a page that has just become it learns that from the answer.
    if (!held) this.#options.onAnswer(spoken);
  }

  #lose() {
    clearTimeout(this.#end);
    this.#until = -Infinity;
    if (!this.#holds) return;
    this.#holds = false;
    this.#options.onLoss();
  }
}
