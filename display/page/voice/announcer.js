/**
 * Which call has the hall's attention. Fed with whole boards it finds the calls that were not announced yet, puts them
 * in a queue and gives each its time on the panel. Pure: it knows nothing of the page, the sound or a clock.
 *
 * The rules: first come, first announced, and a call on the panel is never cut short. A number called again while it
 * still waits for the panel keeps its place and is announced once, as the latest of its calls. A call that was taken
 * back leaves, and so does one that is over; what is older than 90 seconds is only listed. That holds for the calls
 * missed while the connection was lost too: what is still worth announcing is announced, in order.
 */

/** @typedef {import("/assets/js/board.js").Board} Board */
/** @typedef {import("/assets/js/board.js").BoardCall} Call */
/** @typedef {{seq: number, at: number | null, current: Call | null, waiting: Call[]}} Memory what survives a reload of the page */

/** How long a call keeps the panel at least, in milliseconds. */
export const hold = 6000;

/** The same when many wait: long enough for the flashes, and twenty calls a minute. */
export const shortHold = 3000;

/** More calls than this waiting are many. */
export const many = 3;

/** A call is worth announcing for so long, in milliseconds: after that the person has gone there or is called again. */
export const fresh = 90_000;

export class Announcer {
  /** @type {Call | null} the call that was announced last, while the board still knows its number */
  current = null;

  /** @type {Call[]} in the order in which they will be announced */
  waiting = [];

  /** The greatest number and the latest time of a call that was queued, or was not worth it. */
  #seq = -1;
  #at = -Infinity;
  /** When the panel is free for the next call. */
  #free = -Infinity;
  #length;

  /** @param {(call: Call, crowd: boolean) => number} [length] how long the spoken announcement lasts, in milliseconds */
  constructor(length = () => 0) {
    this.#length = length;
  }

  /**
   * Takes a board and answers the calls that are new in it and worth announcing, oldest first; they wait for the panel.
   * @param {Board} board
   * @returns {Call[]}
   */
  feed(board) {
    this.#withdraw(board.calls);
    const found = this.#unknown(board.calls);
    for (const call of found) {
      this.#seq = Math.max(this.#seq, call.seq);
      this.#at = Math.max(this.#at, Date.parse(call.called_at));
    }
    const worth = found.filter((call) => !call.over && Date.parse(board.at) - Date.parse(call.called_at) <= fresh);
    for (const call of worth) {
      const place = this.waiting.findIndex((other) => other.number === call.number);
      if (place < 0) this.waiting.push(call);
      else this.waiting[place] = call;
    }
    return worth;
  }

  /**
   * Gives the panel to the next call if it is that call's turn. What it answers is to be shown now.
   * @param {number} time in milliseconds, of a clock that only runs forward
   * @param {number} server the server's time, in milliseconds: what has grown too old meanwhile is left away
   * @returns {Call | null}
   */
  step(time, server = -Infinity) {
    if (time < this.#free) return null;
    this.waiting = this.waiting.filter((call) => server - Date.parse(call.called_at) <= fresh);
    const call = this.waiting.shift();
    if (!call) return null;
    this.current = call;
    this.#free = time + this.#holdOf(call, this.waiting.length > many || this.#late(call, server));
    return call;
  }

  /**
   * The loudspeaker has begun with a call: the panel shows it too, and for as long.
   * @param {number} seq
   * @param {number} time
   * @param {number} length in milliseconds
   */
  follow(seq, time, length) {
    const place = this.waiting.findIndex((call) => call.seq === seq);
    if (place >= 0) [this.current] = this.waiting.splice(place, 1);
    if (this.current?.seq === seq) this.#free = Math.max(this.#free, time + Math.max(length, shortHold));
  }

  /**
   * How long until step has something to do, in milliseconds; null when nothing waits.
   * @param {number} time
   * @returns {number | null}
   */
  due(time) {
    return this.waiting.length > 0 ? Math.max(0, this.#free - time) : null;
  }

  /**
   * Whether the hall is being called right now: a call has the panel to itself or waits for it.
   * @param {number} time
   */
  busy(time) {
    return this.waiting.length > 0 || time < this.#free;
  }

  /**
   * How long until the panel is free, in milliseconds, never negative.
   * @param {number} time
   */
  left(time) {
    return Math.max(0, this.#free - time);
  }

  /**
   * What the panel shows: the call announced last, else the newest that does not wait for its announcement.
   * @param {Board} board
   * @returns {Call | null}
   */
  shown(board) {
    return this.current ?? board.calls.find((call) => !this.#waits(call)) ?? null;
  }

  /**
   * The other calls, newest first; those that still wait for the panel are among them, so that no number is hidden.
   * @param {Board} board
   * @param {number} limit
   * @returns {(Call & {waits: boolean})[]}
   */
  recent(board, limit) {
    const shown = this.shown(board);
    return board.calls
      .filter((call) => call.number !== shown?.number)
      .slice(0, limit)
      .map((call) => ({ ...call, waits: this.#waits(call) }));
  }

  /** @returns {Memory} what restore takes */
  memory() {
    return { seq: this.#seq, at: this.#at, current: this.current, waiting: this.waiting };
  }

  /** @param {Memory} memory */
  restore({ seq, at, current, waiting }) {
    this.#seq = seq;
    this.#at = at ?? -Infinity; // JSON knows no infinity
    this.current = current;
    this.waiting = waiting;
  }

  /** @param {Call} call */
  #waits(call) {
    return this.waiting.some((other) => other.number === call.number);
  }

  /**
   * @param {Call} call
   * @param {boolean} crowd
   */
  #holdOf(call, crowd) {
    return Math.max(crowd ? shortHold : hold, this.#length(call, crowd));
  }

  /**
   * Whether one of those waiting would grow too old for the panel if this call had its full time.
   * @param {Call} call
   * @param {number} server
   */
  #late(call, server) {
    let turn = server + this.#holdOf(call, false);
    return this.waiting.some((next) => {
      const late = turn - Date.parse(next.called_at) > fresh;
      turn += this.#holdOf(next, true);
      return late;
    });
  }

  /**
   * The calls not seen before, oldest first. Numbers of calls only grow; when a call has a smaller number than one
   * before and yet a later time, the numbering has started again: another data directory, a restored backup.
   * @param {Call[]} calls
   */
  #unknown(calls) {
    const ordered = [...calls].sort((a, b) => a.seq - b.seq);
    const again = ordered.find((call) => call.seq <= this.#seq && Date.parse(call.called_at) > this.#at);
    if (again) this.#seq = again.seq - 1;
    return ordered.filter((call) => call.seq > this.#seq);
  }

  /**
   * Drops what the board has taken back, and what waits and is over. A call that is missing although an older one is
   * there was taken back; one that is older than all of the board was only pushed off by newer calls.
   * @param {Call[]} calls
   */
  #withdraw(calls) {
    const oldest = Math.min(...calls.map((call) => call.seq));
    /** @param {Call} call */
    const stands = (call) =>
      calls.some((other) => other.number === call.number) || (calls.length > 0 && call.seq < oldest);
    this.waiting = this.waiting.filter((call) => stands(call) && !calls.some((other) => other.seq === call.seq && other.over));
    if (this.current && !stands(this.current)) {
      this.current = null;
      this.#free = -Infinity;
    }
  }
}
