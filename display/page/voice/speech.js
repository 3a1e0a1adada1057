/** Whether this screen speaks, and its voice if it does. */

import { computed, signal } from "/assets/js/preact.js";
import { screen, voiceSettings } from "../settings.js";
import { Voice } from "./voice.js";

/** @typedef {import("/assets/js/board.js").Board} Board */
/** @typedef {import("/assets/js/board.js").BoardCall} Call */

const voice = signal(/** @type {Voice | null} */ (null));
let hall = "";
let set = "";

/** True while the browser wants to be touched before it makes a sound. */
export const muted = computed(() => voice.value?.muted.value ?? false);

/**
 * Makes the screen a speaker as soon as its settings say so, and gives the voice its settings. A screen that was told
 * to be silent, or to belong to another hall, is loaded anew: nothing of it sounds on.
 * @param {(call: Call, seconds: number) => void} onStart
 */
export function settleSpeech(onStart) {
  const { sound, volume, hall: where } = screen.value;
  if (voice.peek() && (!sound || hall !== where)) return location.reload();
  if (!sound) return;
  if (!voice.peek()) {
    hall = where;
    voice.value = new Voice({ hall, onStart });
    voice.peek()?.start();
  }
  const { volume: common, ...said } = voiceSettings();
  const settings = { ...said, volume: Math.round((common * volume) / 100) };
  if (set === JSON.stringify(settings)) return;
  set = JSON.stringify(settings);
  voice.peek()?.configure(settings);
}

/** The hall's whole board: the loudspeaker of a hall calls for all of its screens. @param {Board} board */
export function speak(board) {
  voice.peek()?.take(board);
}
