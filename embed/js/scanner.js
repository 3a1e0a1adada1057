/**
 * A scanner that is a keyboard. What it types is told from fingers by its speed, kept from the page's own keys, and taken
 * out of whatever field has the focus. Nothing of a scan is kept once it is handed over.
 */

import { Burst, allLines, lineOfMRZ } from "./scanner-burst.js";

/** Outside a field a key is held back this long (ms), until the next one tells a scanner from a person. Nobody notices. */
const holdKeyMs = 40;

/** Scanners may rest this long (ms) before the Enter that ends a scan. */
const endKeyWaitMs = 120;

/** The longest wait (ms) for the next line of an MRZ, and the longest that a field is kept in mind. */
const nextLineWaitMs = 1500;

/** Without an end, only what no hand types so fast is a scan: a scanner that is set to send no Enter. */
const certainGapMs = 12;

/** Keys that only change others. */
const modifier = /^(?:Shift|Alt|AltGraph|CapsLock|NumLock)$/;

/** Keys whose letter an input method keeps to itself for now. */
const unseen = /^(?:Process|Unidentified|Dead)$/;

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @param {EventTarget | null} target @returns {Field | null} */
function fieldOf(target) {
  if (target instanceof HTMLTextAreaElement) return target;
  if (!(target instanceof HTMLInputElement)) return null;
  return /^(?:checkbox|radio|button|submit|range|color|file)$/.test(target.type) ? null : target;
}

/**
 * Types into what has the focus, as the browser does for a key that nobody has taken.
 * @param {string} key
 */
function type(key) {
  if (fieldOf(document.activeElement) && [...key].length === 1) document.execCommand("insertText", false, key);
}

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

class Scanner {
  burst = new Burst();
  /** Keys that are held back. @type {{event: KeyboardEvent, target: EventTarget}[]} */
  held = [];
  /** The field in which the burst began, as it was. @type {{field: Field, value: string, at: number | null} | null} */
  before = null;
  /** What the field had got of the burst when it was put right again. */
  taken = "";
  /** The letter of the last key comes by an event of its own. */
  pending = false;
  /** The letter of the last key was taken, and comes once more by an event of its own. */
  known = false;
  /** An input method is at work. */
  composing = false;
  /** Lines of an MRZ that came as scans of their own. @type {string[]} */
  lines = [];
  /** Keys that were let go. @type {WeakSet<Event>} */
  released = new WeakSet();
  timer = 0;
  lineTimer = 0;

  /** @param {(scan: string) => void} onScan */
  constructor(onScan) {
    this.onScan = onScan;
  }

  clear() {
    clearTimeout(this.timer);
    this.burst.clear();
    this.held = [];
    this.before = null;
    this.taken = "";
    this.pending = this.known = this.composing = false;
  }

  /** It was no scan: the keys go where they were going. */
  release() {
    const { held, taken } = this;
    this.clear();
    for (const key of taken) type(key);
    for (const { event, target } of held) {
      const again = new KeyboardEvent(event.type, event);
      this.released.add(again);
      if ((target instanceof Node && target.isConnected ? target : document.body).dispatchEvent(again)) type(event.key);
    }
  }

  /** No end came. */
  unended() {
    if (!this.before && this.burst.length >= certainGapMs) this.done();
    else this.release();
  }

  done() {
    const { text } = this.burst;
    this.restore();
    this.clear();
    if (!lineOfMRZ(text)) return this.onScan(text);
    // An MRZ comes with an Enter behind each line.
    clearTimeout(this.lineTimer);
    this.lines.push(text);
    if (allLines(this.lines)) this.sendLines();
    else this.lineTimer = window.setTimeout(() => this.sendLines(), nextLineWaitMs);
  }

  sendLines() {
    const text = this.lines.join("\n");
    clearTimeout(this.lineTimer);
    this.lines = [];
    this.onScan(text);
  }

  /** Puts the field back to what it was before the scan. */
  restore() {
    if (!this.before) return;
    const { field, value, at } = this.before;
    if (field.value === value) return;
    field.value = value;
    if (at !== null) field.setSelectionRange(at, at);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "historyUndo" }));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (this.released.has(event) || event.target instanceof HTMLSelectElement) return;
    const { burst } = this;
    if (!burst.goesOn(event.timeStamp) && (burst.length > 0 || this.held.length > 0)) this.release();
    if (event.key === "F13") {
      burst.announce(event.timeStamp);
      return swallow(event);
    }
    const third = event.getModifierState("AltGraph"); // says Ctrl and Alt too, and types signs
    if (event.repeat || event.metaKey || (event.ctrlKey && !third)) return this.release();
    if ((event.altKey && !third) || modifier.test(event.key)) return burst.touch(event.timeStamp);
    if ((event.key === "Enter" || event.key === "Tab") && burst.complete(event.timeStamp)) {
      swallow(event);
      return this.done();
    }
    const hidden = unseen.test(event.key);
    if (!hidden && [...event.key].length !== 1) return this.release();
    if (event.key !== " " || burst.length > 0) this.take(event, hidden);
  }

  /** @param {KeyboardEvent} event @param {boolean} hidden an input method has its letter */
  take(event, hidden) {
    const field = fieldOf(event.target);
    if (field && this.burst.length === 0 && !this.before) {
      const at = /^(?:email|number)$/.test(field.type) ? null : field.selectionStart;
      this.before = { field, value: field.value, at };
    }
    if (this.pending && !this.composing) this.burst.add("\uFFFD", event.timeStamp); // it never came
    this.pending = hidden || this.composing;
    this.known = !hidden && field !== null;
    if (hidden) this.burst.begin(event.timeStamp);
    else this.burst.add(event.key, event.timeStamp);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.unended(), this.waitAfter(event, field, hidden));
  }

  /**
   * Holds a key back that nobody may see before it is known who types.
   * @param {KeyboardEvent} event @param {Field | null} field @param {boolean} hidden
   * @returns {number} how long to wait for the next key
   */
  waitAfter(event, field, hidden) {
    const telling = this.burst.telling();
    if (hidden || this.composing) return field ? nextLineWaitMs : endKeyWaitMs;
    if (field && !telling) return nextLineWaitMs;
    if (field && this.held.length === 0) {
      // Fingers are out of the question: what the page looks up while one types must not see a card.
      this.taken = this.burst.text.slice(0, -event.key.length);
      this.restore();
    }
    this.held.push({ event, target: event.target ?? document.body });
    swallow(event);
    return telling ? endKeyWaitMs : holdKeyMs;
  }

  /** @param {string} text that came by an event of its own @param {number} at */
  late(text, at) {
    this.pending = false;
    this.burst.add(text, at);
  }

  /** Text that an input method has let go. @param {InputEvent} event */
  input(event) {
    if (this.pending && !event.isComposing && event.data) this.late(event.data, event.timeStamp);
  }

  composed(/** @type {CompositionEvent} */ event) {
    this.composing = false;
    if (this.pending && event.data) this.late(event.data, event.timeStamp);
  }

  /** A letter that was typed by its code, with Alt or as a packet, is told here alone. @param {KeyboardEvent} event */
  press(event) {
    const told = this.known;
    this.known = false;
    if (this.pending ? event.charCode > 31 : !told && event.charCode > 127) this.late(event.key, event.timeStamp);
  }
}

/**
 * Listens for as long as it is not stopped.
 * @param {(scan: string) => void} onScan
 * @returns {() => void} stops
 */
export function watchScanner(onScan) {
  const scanner = new Scanner(onScan);
  const listening = /** @type {[string, (event: any) => void][]} */ ([
    ["keydown", (event) => scanner.key(event)],
    ["keypress", (event) => scanner.press(event)],
    ["beforeinput", (event) => scanner.input(event)],
    ["compositionstart", () => (scanner.composing = true)],
    ["compositionend", (event) => scanner.composed(event)],
  ]);
  for (const [name, listener] of listening) window.addEventListener(name, listener, true);
  return () => {
    for (const [name, listener] of listening) window.removeEventListener(name, listener, true);
    scanner.clear();
    clearTimeout(scanner.lineTimer);
  };
}
