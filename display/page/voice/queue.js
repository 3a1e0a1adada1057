/**
 * The calls that wait to be spoken. Fed with whole boards it knows what is new, what is over and what another page of
 * the hall has spoken already. Pure: time comes in as a value, in milliseconds of the server's clock.
 *
 * The rules: first come, first spoken; a recall takes its place at the end like any call. A number called again while
 * it waits keeps its place and is spoken once, as the latest of its calls. What cannot begin within 90 seconds of its
 * call, and what is over, is dropped.
 */

/**
 * @typedef {import("/assets/js/board.js").BoardCall} Call
 * @typedef {{calls: Call[]}} Board
 * @typedef {(call: Call, crowd: boolean) => number} Length how long an announcement lasts, in seconds
 */

/** A call is worth announcing for so long, in milliseconds: after that the person has gone there or is called again. */
export const fresh = 90_000;

/** More calls than this waiting are a crowd, and each is announced in its short form. */
export const many = 3;

/** The silence between two announcements, in seconds: usual, and in a crowd. */
export const breath = { usual: 0.6, crowd: 0.25 };

export class VoiceQueue {
  /** @type {{place: number, call: Call}[]} in the order in which they are spoken; a place is the seq the number first waited with */
  #waiting = [];
  /** @type {{place: number, call: Call} | null} the call that is being spoken */
  #speaking = null;
  /** The greatest seq and the latest time of a call ever fed. */
  #seq = 0;
  #at = -Infinity;

  get waiting() {
    return this.#waiting.map(({ call }) => call);
  }

  get speaking() {
    return this.#speaking?.call ?? null;
  }

  /** The seq up to which every call is spoken or dropped: what the page of another screen need not speak any more. */
  get spoken() {
    const places = [...this.#waiting, ...(this.#speaking ? [this.#speaking] : [])].map(({ place }) => place);
    return places.length > 0 ? Math.min(...places) - 1 : this.#seq;
  }

  /** @param {Board} board */
  feed(board) {
    for (const call of this.#unknown(board.calls)) {
      this.#seq = Math.max(this.#seq, call.seq);
      this.#at = Math.max(this.#at, Date.parse(call.called_at));
      const same = this.#waiting.find((other) => other.call.number === call.number);
      if (same) same.call = call;
      else this.#waiting.push({ place: call.seq, call });
    }
    const oldest = Math.min(...board.calls.map((call) => call.seq));
    this.#waiting = this.#waiting.filter(({ call }) => {
      const told = board.calls.find((other) => other.seq === call.seq);
      // A call that is missing although an older one is there was taken back; an older one was only pushed off the board.
      return told ? !told.over : board.calls.length > 0 && call.seq < oldest;
    });
  }

  /**
   * Forgets what another page has spoken. A number called again meanwhile stays, at the place of its later call: whether
   * that page spoke it before the recall or as the recall cannot be known, and twice is better than never.
   * @param {number} seq
   */
  heard(seq) {
    this.#waiting = this.#waiting
      .filter(({ call }) => call.seq > seq)
      .map(({ place, call }) => ({ place: place > seq ? place : call.seq, call }))
      .sort((a, b) => a.place - b.place);
  }

  /**
   * The next call to be spoken now, and whether in its short form; null when nothing is worth it.
   * @param {number} time
   * @param {Length} length
   * @returns {{call: Call, crowd: boolean} | null}
   */
  next(time, length) {
    for (;;) {
      const turn = this.#waiting.shift() ?? null;
      this.#speaking = turn;
      if (!turn) return null;
      if (time - Date.parse(turn.call.called_at) > fresh) continue;
      const full = length(turn.call, false);
      const ends = time + full * 1000 - Date.parse(turn.call.called_at);
      return { call: turn.call, crowd: this.#waiting.length >= many || ends > fresh || this.#late(time, full, length) };
    }
  }

  /**
   * Whether what is being spoken should leave away its other languages and repeats, because others wait.
   * @param {number} time
   * @param {number} left how long it still lasts, in seconds
   * @param {Length} length
   */
  pressed(time, left, length) {
    return this.#waiting.length > many || this.#late(time, left, length);
  }

  /** The call has been spoken. */
  done() {
    this.#speaking = null;
  }

  /** The call was cut off before its end: it waits again, first of all, here or on another page. */
  again() {
    if (this.#speaking) this.#waiting.unshift(this.#speaking);
    this.#speaking = null;
  }

  /**
   * Whether one of those waiting would be announced too late if the present one lasts so long and they are all short.
   * @param {number} time
   * @param {number} seconds
   * @param {Length} length
   */
  #late(time, seconds, length) {
    let end = time + (seconds + breath.usual) * 1000;
    return this.#waiting.some(({ call }) => {
      end += (length(call, true) + breath.crowd) * 1000;
      return end - Date.parse(call.called_at) > fresh;
    });
  }

  /**
   * The calls never fed before, oldest first. A call with a smaller seq than one before and yet a later time tells that
   * the numbering has started again: another data directory, a restored backup.
   * @param {Call[]} calls
   */
  #unknown(calls) {
    const ordered = [...calls].sort((a, b) => a.seq - b.seq);
    const again = ordered.find((call) => call.seq <= this.#seq && Date.parse(call.called_at) > this.#at);
    if (again) {
      this.#seq = again.seq - 1;
      this.#waiting = [];
    }
    return ordered.filter((call) => call.seq > this.#seq);
  }
}
