/** Listens to the keyboard for the console. */

import { signal } from "/assets/js/preact.js";
import { outcome, perform } from "./act.js";
import { inHand, lostSince } from "./desk.js";
import { openDraft } from "./draft.js";
import { acts, guarded, helpKey, lodgeKey, outcomes } from "./keymap.js";
import { dossierOpen } from "./lodge.js";

/** @typedef {import("./keymap.js").Outcome} Outcome */

/** Whether the list of all keys is open. */
export const keysShown = signal(false);

/**
 * Marks a result, or takes the mark back.
 * @param {Outcome} which
 */
export function mark(which) {
  if (inHand.peek()) outcome.value = outcome.peek() === which ? null : which;
}

/** @param {KeyboardEvent} event */
export function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (guarded.has(event.code)) event.preventDefault();
  if (event.repeat || dossierOpen.peek()) return;
  if (event.code === helpKey) return void (keysShown.value = !keysShown.peek());
  if (keysShown.peek() || belongsToControl(event)) return;
  const act = acts[event.code];
  const result = outcomes[event.code];
  if (!act && !result && event.code !== lodgeKey) return;
  event.preventDefault();
  if (act) return void perform(act);
  if (result) return mark(result);
  if (!lostSince.peek()) openDraft();
}

/**
 * A text field keeps all its keys. A button or link that was reached with Tab keeps Enter and the space bar, as
 * everywhere; the number pad's Enter stays the main act even then.
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function belongsToControl(event) {
  const at = /** @type {Element | null} */ (event.target instanceof Element ? event.target : null);
  if (at?.closest("input, textarea, select")) return true;
  return Boolean(at?.closest("a, button")) && (event.code === "Enter" || event.code === "Space");
}
