/**
 * The server's clock between two boards, run on by a clock of this computer that nobody sets: a television box that
 * corrects its own time in between, or has none, shows the right one.
 */

export class ServerClock {
  /** @type {{server: number, at: number} | null} */
  #told = null;

  /**
   * @param {string} server RFC 3339; what is not a time is left aside
   * @param {number} at in milliseconds, of a clock that only runs forward
   */
  set(server, at) {
    const time = Date.parse(server);
    if (!Number.isNaN(time)) this.#told = { server: time, at };
  }

  /**
   * Milliseconds since 1970 by the server, null before it has told its time: this computer's own may be a day off.
   * @param {number} at
   * @returns {number | null}
   */
  now(at) {
    return this.#told && this.#told.server + (at - this.#told.at);
  }
}
