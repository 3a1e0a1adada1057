/** What tells a scanner from fingers: the time between keys. */

/** Fingers are slower than this between two keys (ms); scanners need 1 to 20. */
const gap = 35;

/** Scanners may rest a little before the Enter that ends a scan (ms). */
const endGap = 100;

/** Shorter than any code that is scanned here. */
const shortest = 6;

/** Longer than any card: the rest of it is somebody else's, and the page's memory stays small. */
const longest = 4096;

/** Keys that follow one another as fast as only a scanner types. */
export class Burst {
  /** What was typed. */
  text = "";
  /** Signs that were typed. */
  length = 0;
  /** When the last key came, in milliseconds of the page. */
  at = -Infinity;
  /** The scanner has said that it begins. */
  announced = false;

  clear() {
    this.text = "";
    this.length = 0;
    this.at = -Infinity;
    this.announced = false;
  }

  /** Whether so much was typed that it may be a scan. */
  telling() {
    return this.length >= shortest || (this.announced && this.length > 0);
  }

  /**
   * Whether a key at that time belongs to what came before it.
   * @param {number} at
   */
  goesOn(at) {
    return at - this.at < (this.length >= shortest ? endGap : gap);
  }

  /** @param {number} at when the scanner said that a scan begins */
  announce(at) {
    this.clear();
    this.announced = true;
    this.at = at;
  }

  /** @param {number} at when a key came whose letter is still to come */
  begin(at) {
    this.at = at;
  }

  /** @param {number} at when a key came that types nothing by itself, and begins nothing */
  touch(at) {
    if (this.at > -Infinity) this.at = at;
  }

  /**
   * @param {string} sign
   * @param {number} at
   */
  add(sign, at) {
    if (this.text.length < longest) this.text += sign;
    this.length += [...sign].length;
    this.at = at;
  }

  /**
   * Whether Enter or Tab at that time ends a scan.
   * @param {number} at
   */
  complete(at) {
    return this.goesOn(at) && this.telling();
  }
}

/** @param {string} text */
export const lineOfMRZ = (text) => /^[A-Z0-9<]{30}$|^[A-Z0-9<]{44}$/i.test(text) && text.includes("<");

/**
 * Whether the lines of an MRZ are all there: three of a card, two of a passport.
 * @param {string[]} lines
 */
export const allLines = (lines) => lines.length === (lines[0].length === 44 ? 2 : 3);
