/** What was spoken, for tests and for whoever looks into a silent hall: numbers and times, no names. */

/**
 * @typedef {import("./queue.js").Call} Call
 * @typedef {import("./render.js").Rendering} Rendering
 * @typedef {{seq: number, number: string, counter: string, language: string, start: number, end: number, at: number, chime: number,
 *   cut: boolean}} Entry one language of one announcement: its start and end in the context's time, the start as milliseconds
 *   since 1970, when the announcement began (with its chime), and whether it was cut off
 */

/** Entries kept. */
const most = 200;

export class VoiceLog {
  /** @type {Entry[]} oldest first; always the same array */
  entries = [];

  /** @type {import("./clips.js").Fault[]} the clips that could not be loaded; always the same array */
  faults = [];

  /** @type {WeakMap<Rendering, Entry[]>} */
  #of = new WeakMap();

  /**
   * @param {Call} call
   * @param {Rendering} rendering
   * @param {number} time the context's
   */
  began({ seq, number, counter }, rendering, time) {
    const wall = Date.now() - time * 1000;
    const { start: chime } = rendering;
    const parts = rendering.parts.length > 0 ? rendering.parts : [{ language: "", start: chime, end: rendering.end }];
    const entries = parts.map(({ language, start, end }) =>
      ({ seq, number, counter, language, start, end, at: wall + start * 1000, chime, cut: false }));
    this.#of.set(rendering, entries);
    this.entries.push(...entries);
    this.entries.splice(0, this.entries.length - most);
  }

  /** @param {Rendering} rendering */
  shortened(rendering) {
    this.#leave(rendering, ({ start }) => start >= rendering.end);
  }

  /** @param {Rendering} rendering */
  cut(rendering) {
    this.#leave(rendering, ({ start }) => start >= rendering.end);
    for (const entry of this.#of.get(rendering) ?? []) {
      entry.cut = true;
      entry.end = Math.min(entry.end, rendering.end);
    }
  }

  /** @param {import("./clips.js").Fault[]} faults */
  found(faults) {
    this.faults.splice(0, this.faults.length, ...faults);
  }

  /**
   * @param {Rendering} rendering
   * @param {(entry: Entry) => boolean} unsaid
   */
  #leave(rendering, unsaid) {
    for (const entry of (this.#of.get(rendering) ?? []).filter(unsaid)) {
      const place = this.entries.indexOf(entry);
      if (place >= 0) this.entries.splice(place, 1);
    }
  }
}
