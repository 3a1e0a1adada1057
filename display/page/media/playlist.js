/** The pictures and videos of a centre, one after another. Pure: it knows names and times, and loads nothing. */

/** @typedef {{name: string, kind: "picture" | "video", url: string, seconds: number}} Item */

/** What could not be loaded or decoded is tried again after this, in milliseconds: the file may have been replaced. */
export const retry = 600_000;

/** A video has this long to begin, and to go on when it stalls, in milliseconds. */
export const stallTimeoutMs = 15_000;

/** No video keeps the place for longer, in milliseconds, whatever its length. */
export const longest = 600_000;

export class Playlist {
  /** @type {Item[]} */
  #items = [];
  #place = -1;
  /** When an item failed, by its address; only items of the list are kept. @type {Map<string, number>} */
  #failed = new Map();

  /**
   * Takes the list anew. What is on goes on; its successor is found by its name if it is not in the list any more.
   * @param {Item[]} items
   */
  take(items) {
    const on = this.#items[this.#place];
    this.#items = items;
    const same = on ? items.findIndex(({ url }) => url === on.url) : -1;
    if (on && same < 0) this.#place = items.filter(({ name }) => name < on.name).length - 1;
    else this.#place = same;
    const urls = new Set(items.map(({ url }) => url));
    for (const url of this.#failed.keys()) if (!urls.has(url)) this.#failed.delete(url);
  }

  /**
   * The next item that is worth a try, null when there is none now.
   * @param {number} time in milliseconds, of a clock that only runs forward
   * @returns {Item | null}
   */
  next(time) {
    for (let i = 0; i < this.#items.length; i++) {
      this.#place = (this.#place + 1) % this.#items.length;
      const item = this.#items[this.#place];
      if (time - (this.#failed.get(item.url) ?? -Infinity) >= retry) return item;
    }
    return null;
  }

  /**
   * @param {Item} item
   * @param {number} time
   */
  failed(item, time) {
    this.#failed.set(item.url, time);
  }

  /** @param {Item} item */
  worked(item) {
    this.#failed.delete(item.url);
  }

  /** Whether the list has an item to try. */
  get empty() {
    return this.#items.length === 0;
  }

  get failures() {
    return this.#failed.size;
  }
}
