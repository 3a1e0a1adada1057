/**
 * The whole kiosk without a finger: Tab and Shift+Tab go round, arrows go to the neighbour, Enter and Space press,
 * Escape is one step back. Two keys, or the two halves of the panel, are enough: the next one, and this one.
 */

import { distance } from "./focus-way.js";
import { asking, stay } from "../idle.js";
import { back } from "../places.js";

/** @type {Record<string, import("./focus-way.js").Point>} */
const directions = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** All that can have the focus now, in the order of the Tab key. @param {boolean} keys with every key of the keyboards */
function controls(keys) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button:not(:disabled), input:not(:disabled), a[href]"));
  return [...all].filter((e) => (keys || e.tabIndex >= 0) && e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible");
}

/** @param {HTMLElement} element */
const focus = (element) => element.focus({ preventScroll: true });

/**
 * The focus goes to the next control and round; from nowhere to the first one of the screen.
 * @param {1 | -1} [step]
 */
export function next(step = 1) {
  const all = controls(false);
  if (all.length === 0) return;
  const now = all.findIndex((e) => e === document.activeElement);
  const first = Math.max(0, all.findIndex((e) => e.closest("main")));
  focus(all[now < 0 ? (step > 0 ? first : all.length - 1) : (now + step + all.length) % all.length]);
}

/** Presses what has the focus. */
export function choose() {
  if (document.activeElement instanceof HTMLButtonElement) document.activeElement.click();
}

/** @param {import("./focus-way.js").Point} way */
function neighbour(way) {
  const now = document.activeElement;
  const all = controls(true);
  if (!(now instanceof HTMLElement) || !all.includes(now)) return next();
  const from = now.getBoundingClientRect();
  let best = /** @type {HTMLElement | null} */ (null);
  let least = Infinity;
  for (const e of all) {
    const far = e === now ? Infinity : distance(from, e.getBoundingClientRect(), way);
    if (far < least) [best, least] = [e, far];
  }
  if (best) focus(best);
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.key === "Tab" || event.key in directions) document.documentElement.dataset.keys = "true";
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const way = directions[event.key];
  const inField = event.target instanceof HTMLInputElement;
  if (event.key === "Tab") next(event.shiftKey ? -1 : 1);
  else if (event.key === "Escape") asking.peek() ? stay() : back();
  else if (way && !(inField && way.x)) neighbour(way);
  else return;
  event.preventDefault();
}

/** Of the keys of a keyboard, the one last used is the one that Tab comes to. @param {FocusEvent} event */
function remember({ target }) {
  if (!(target instanceof HTMLElement) || !target.dataset.key) return;
  for (const key of target.closest("[data-keyboard]")?.querySelectorAll("[data-key]") ?? []) {
    /** @type {HTMLElement} */ (key).tabIndex = key === target ? 0 : -1;
  }
}

/** Listens for as long as the page lives. */
export function watchFocus() {
  document.addEventListener("keydown", pressed);
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", () => (document.documentElement.dataset.keys = "false"));
}
