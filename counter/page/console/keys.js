/** Listens to the keyboard for the console. */

import { lostSince } from "/assets/js/lost.js";
import { effect, signal } from "/assets/js/preact.js";
import { outcome, perform } from "../act.js";
import { desk, inHand } from "../desk.js";
import { openDraft } from "../dossier/draft.js";
import { acts, guarded, helpKey, isEnter, lodgeKey, outcomes } from "./keymap.js";
import { dossierOpen } from "../dossier/lodge.js";
import { closePanel, openPanel, panel, reactTo } from "../panels/panel.js";

/** @typedef {import("./keymap.js").Act} Act */
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

/** How long Escape undoes nothing after it has closed something. */
const escapeRestMs = 600;

let closedAt = -escapeRestMs;
effect(() => {
  if (!panel.value && !keysShown.value && !dossierOpen.value) closedAt = performance.now();
});

/**
 * What a key or a button asks for: done at once, or first asked about in a panel.
 * @param {Act} act
 */
export function press(act) {
  if (act === "pause" && desk.peek()?.paused) void perform("resume");
  else if (act === "transfer" || act === "call-number" || act === "park" || act === "pause" || act === "add-procedure")
    openPanel(act);
  else void perform(act);
}

/** @param {KeyboardEvent} event */
export function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  if (guarded.has(event.code)) event.preventDefault();
  if (event.repeat || dossierOpen.peek()) return;
  if (event.code === helpKey) return void (keysShown.value = !keysShown.peek());
  if (keysShown.peek()) return;
  if (panel.peek()) return inPanel(event);
  if (belongsToControl(event)) return;
  const act = acts[event.code];
  const result = outcomes[event.code];
  if (!act && !result && event.code !== lodgeKey) return;
  event.preventDefault();
  if (act === "undo" && performance.now() - closedAt < escapeRestMs) return;
  if (act) return press(act);
  if (result) return mark(result);
  if (!lostSince.peek()) openDraft();
}

/**
 * An open panel has all keys. A field in it keeps its own, apart from Enter, which confirms.
 * @param {KeyboardEvent} event
 */
function inPanel(event) {
  if (event.code === "Escape") closePanel();
  else if (belongsToControl(event) && !(inField(event) && isEnter(event.code))) return;
  else if (!reactTo(event.code)) return;
  event.preventDefault();
}

/**
 * A text field keeps all its keys. A button or link that was reached with Tab keeps Enter and the space bar, as
 * everywhere; the number pad's Enter stays the main act even then.
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function belongsToControl(event) {
  if (inField(event)) return true;
  const button = event.target instanceof Element && event.target.closest("a, button");
  return Boolean(button) && (event.code === "Enter" || event.code === "Space");
}

/** @param {KeyboardEvent} event */
const inField = ({ target }) => target instanceof Element && target.closest("input, textarea, select") !== null;
