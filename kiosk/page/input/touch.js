/**
 * How a finger presses a button here: the look changes on the way down, the button acts on the way up inside it, and
 * the second touch of a trembling finger is no tap. A button hears the event "tap" and nothing else. Keys of the
 * keyboard are typed with several fingers and quickly; everything else with one.
 */

import { choose, next } from "./focus.js";
import { aloud } from "../modes/modes.js";
import { echo } from "./touch-echo.js";

/** @param {unknown} target @returns {HTMLButtonElement | null} */
const buttonAt = (target) => (target instanceof Element ? target.closest("button:not(:disabled)") : null);

/** @param {HTMLElement} button */
const isKey = (button) => "key" in button.dataset;

/**
 * @typedef {{button: HTMLButtonElement, box: DOMRect, does: string}} Held
 *   box, does: where the button was and what it did when the finger came down
 */

/** What a button does, in the marks that it carries. @param {HTMLElement} button */
const deed = ({ dataset: { pressed, ...marks } }) => JSON.stringify(marks);

/** @param {Held} held @param {PointerEvent} event */
function inside({ button, box }, event) {
  const now = button.isConnected ? button.getBoundingClientRect() : box;
  return event.clientX >= now.left && event.clientX <= now.right && event.clientY >= now.top && event.clientY <= now.bottom;
}

/**
 * The button under a finger that leaves the panel: where it came down, or the key that it has slid to. Where results came
 * in between, and the place is another's now, it is the button that does what was pressed, wherever it stands.
 * @param {Held} held
 * @param {PointerEvent} event
 * @returns {HTMLButtonElement | null}
 */
function left(held, event) {
  const { button, does } = held;
  if (inside(held, event)) {
    if (button.isConnected && (isKey(button) || deed(button) === does)) return button;
    return does === "{}" ? null : ([...document.querySelectorAll("button")].find((other) => !other.disabled && deed(other) === does) ?? null);
  }
  const other = isKey(button) ? buttonAt(document.elementFromPoint(event.clientX, event.clientY)) : null;
  return other && isKey(other) ? other : null;
}

/** The button that each finger holds. */
function createHolds() {
  /** @type {Map<number, Held>} */
  const fingers = new Map();
  return {
    get: (/** @type {number} */ finger) => fingers.get(finger),
    hold(/** @type {number} */ finger, /** @type {HTMLButtonElement} */ button) {
      fingers.set(finger, { button, box: button.getBoundingClientRect(), does: deed(button) });
      button.setAttribute("data-pressed", "");
    },
    release(/** @type {number} */ finger) {
      const held = fingers.get(finger);
      fingers.delete(finger);
      if (held && ![...fingers.values()].some(({ button }) => button === held.button)) held.button.removeAttribute("data-pressed");
      return held;
    },
  };
}

/** Listens on the whole document, once. */
export function watchTouch() {
  const holds = createHolds();
  /** @type {import("./touch-echo.js").Tap | null} */
  let last = null;

  /** @param {HTMLButtonElement} button @param {number} x @param {number} y @param {number} time */
  const tap = (button, x, y, time) => {
    const now = { control: button, time, x, y, key: isKey(button) };
    if (button.disabled || !button.isConnected || echo(last, now)) return;
    last = now;
    button.dispatchEvent(new CustomEvent("tap"));
  };

  document.addEventListener("pointerdown", (event) => {
    const button = buttonAt(event.target);
    if (!button || event.button !== 0 || aloud.peek() === "halves") return;
    if (event.isPrimary || isKey(button)) holds.hold(event.pointerId, button);
  });
  document.addEventListener("pointermove", (event) => {
    const held = holds.get(event.pointerId);
    held?.button.toggleAttribute("data-pressed", inside(held, event));
  });
  // A key of the screen's keyboard leaves the focus, and the caret, in the field that it types into.
  document.addEventListener("mousedown", (event) => {
    const button = buttonAt(event.target);
    if (button && isKey(button)) event.preventDefault();
  });
  document.addEventListener("pointercancel", (event) => holds.release(event.pointerId));
  document.addEventListener("pointerup", (event) => {
    const held = holds.release(event.pointerId);
    if (aloud.peek() === "halves" && event.isPrimary) return half(event);
    const over = held && left(held, event);
    if (over) tap(over, event.clientX, event.clientY, event.timeStamp);
  });
  // Enter and Space on a focused button, and assistive technology, come as a click without a pointer.
  document.addEventListener("click", (event) => {
    const button = buttonAt(event.target);
    if (button && event.detail === 0) tap(button, -Infinity, -Infinity, event.timeStamp);
  });
  quiet();
}

/** The panel as two keys: left of the middle the next control, right of it this one. @param {PointerEvent} event */
function half(event) {
  if (event.clientX < innerWidth / 2) next();
  else choose();
}

/** What a browser offers and a kiosk must not: menus, dragging, selecting, zooming. */
function quiet() {
  for (const name of ["contextmenu", "dragstart", "gesturestart"]) {
    document.addEventListener(name, (event) => event.preventDefault());
  }
  document.addEventListener("selectstart", (event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  });
  document.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && ["+", "-", "=", "0"].includes(event.key)) event.preventDefault();
  });
}
