/**
 * How a finger presses a button here: the look changes on the way down, the button acts on the way up inside it, and
 * the second touch of a trembling finger is no tap. A button hears the event "tap" and nothing else.
 */

/** Another tap on the same control, or on the same spot of the next screen, counts only after this long (ms). */
const rest = 600;

/** The keys of the keyboard: "oo" is typed with two quick taps. Below this a finger has only bounced (ms). */
const keyRest = 60;

/** How near two taps are the same spot, in CSS pixels of a panel 1080 wide or high. */
const near = 60;

/** @typedef {{control: unknown, time: number, x: number, y: number, key: boolean}} Tap */

/**
 * Whether a tap is the echo of the last one.
 * @param {Tap | null} last
 * @param {Tap} tap
 * @returns {boolean}
 */
export function echo(last, tap) {
  if (!last) return false;
  const since = tap.time - last.time;
  if (tap.control === last.control) return since < (tap.key ? keyRest : rest);
  if (tap.key || last.key) return false;
  return since < rest && Math.hypot(tap.x - last.x, tap.y - last.y) < near;
}

/** @param {Event} event @returns {HTMLButtonElement | null} */
const buttonOf = (event) =>
  event.target instanceof Element ? event.target.closest("button:not(:disabled)") : null;

/** @param {Element} button @param {PointerEvent} event */
function inside(button, event) {
  const box = button.getBoundingClientRect();
  return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
}

/** Listens on the whole document, once. */
export function watchTouch() {
  /** @type {HTMLButtonElement | null} */
  let held = null;
  /** @type {Tap | null} */
  let last = null;

  /** @param {HTMLButtonElement | null} button */
  const hold = (button) => {
    held?.removeAttribute("data-pressed");
    held = button;
    held?.setAttribute("data-pressed", "");
  };

  /** @param {HTMLButtonElement} button @param {number} x @param {number} y @param {number} time */
  const tap = (button, x, y, time) => {
    const now = { control: button, time, x, y, key: "key" in button.dataset };
    if (button.disabled || !button.isConnected || echo(last, now)) return;
    last = now;
    button.dispatchEvent(new CustomEvent("tap"));
  };

  document.addEventListener("pointerdown", (event) => {
    if (event.isPrimary && event.button === 0) hold(buttonOf(event));
  });
  document.addEventListener("pointermove", (event) => {
    if (held && event.isPrimary) held.toggleAttribute("data-pressed", inside(held, event));
  });
  document.addEventListener("pointercancel", () => hold(null));
  document.addEventListener("pointerup", (event) => {
    const button = held;
    if (!event.isPrimary || !button) return;
    hold(null);
    if (inside(button, event)) tap(button, event.clientX, event.clientY, event.timeStamp);
  });
  // Enter and Space on a focused button, and assistive technology, come as a click without a pointer.
  document.addEventListener("click", (event) => {
    const button = buttonOf(event);
    if (button && event.detail === 0) tap(button, -near, -near, event.timeStamp);
  });
  quiet();
}

/** What a browser offers and a kiosk must not: menus, dragging, zooming. */
function quiet() {
  for (const name of ["contextmenu", "dragstart", "selectstart", "gesturestart"]) {
    document.addEventListener(name, (event) => event.preventDefault());
  }
  document.addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), { passive: false });
}
