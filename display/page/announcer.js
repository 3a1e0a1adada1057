/**
 * Which call has the hall's attention. Fed with whole boards it finds the calls that were not announced yet, puts them
 * in a queue and gives each its time on the big panel. Nothing here knows the page, the sound or a clock.
 *
 * The rules: first come, first announced, and a call on the panel is never cut short. A number called again while it
 * still waits for the panel keeps its place and is announced once, as the latest of its calls. A call that was taken
 * back leaves. Calls missed while the connection was lost are announced when it is back, however old they are.
 */

/** @typedef {import("/assets/js/board.js").Board} Board */
/** @typedef {import("/assets/js/board.js").BoardCall} Call */

/** How long a call keeps the panel at least, in milliseconds. */
export const hold = 6000;

/** The same when many wait: long enough for the chime and the flashes, and twenty calls a minute. */
export const shortHold = 3000;

/** More calls than this waiting are many. */
export const many = 3;

/** On a page just opened an older call than this, in milliseconds, is shown and not rung: people have long gone there. */
export const fresh = 90_000;

export class Announcer {
  /** @type {Call | null} the call that was announced last, while the board still knows its number */
  current = null;

  /** @type {Call[]} in the order in which they will be announced */
  waiting = [];

  #started = false;
  /** The greatest number and the latest time of a call that was queued, or was too old to be. */
  #seq = -1;
  #at = -Infinity;
  /** When the panel is free for the next call. */
  #free = -Infinity;

  /**
   * Takes a board and answers the calls that are new in it, oldest first; they wait for the panel now.
   * @param {Board} board
   * @returns {Call[]}
   */
  feed(board) {
    this.#withdraw(board.calls);
    let found = this.#unknown(board.calls);
    for (const call of found) {
      this.#seq = Math.max(this.#seq, call.seq);
      this.#at = Math.max(this.#at, Date.parse(call.called_at));
    }
    if (!this.#started) {
      this.#started = true;
      found = found.filter((call) => Date.parse(board.at) - Date.parse(call.called_at) <= fresh);
    }
    for (const call of found) {
      const place = this.waiting.findIndex((other) => other.number === call.number);
      if (place < 0) this.waiting.push(call);
      else this.waiting[place] = call;
    }
    return found;
  }

  /**
   * Gives the panel to the next call if it is that call's turn. What it answers is to be shown and rung now.
   * @param {number} time in milliseconds, of a clock that only runs forward
   * @returns {Call | null}
   */
  step(time) {
    if (time < this.#free) return null;
    const call = this.waiting.shift();
    if (!call) return null;
    this.current = call;
    this.#free = time + (this.waiting.length > many ? shortHold : hold);
    return call;
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
   * What the big panel shows: the call announced last, else the newest that does not wait for its announcement.
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

  /** @param {Call} call */
  #waits(call) {
    return this.waiting.some((other) => other.number === call.number);
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
   * Drops what the board has taken back. A call that is missing although an older one is there was taken back; one
   * that is older than all of the board was only pushed off by newer calls.
   * @param {Call[]} calls
   */
  #withdraw(calls) {
    const oldest = Math.min(...calls.map((call) => call.seq));
    /** @param {Call} call */
    const stands = (call) =>
      calls.some((other) => other.number === call.number) || (calls.length > 0 && call.seq < oldest);
    this.waiting = this.waiting.filter(stands);
    if (this.current && !stands(this.current)) {
      this.current = null;
      this.#free = -Infinity;
    }
  }
}
