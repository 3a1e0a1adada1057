/** How this person wants the screen: larger text, more contrast, lower, read aloud. It ends with the visit. */

import { batch, effect, signal } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";
import { growTexts } from "./text.js";
import { over } from "../places.js";

/** How much larger the text is: 0 as drawn, 1 by 15 %, 2 by 30 %. */
export const large = signal(/** @type {0 | 1 | 2} */ (0));

/** White and yellow on black. */
export const contrast = signal(false);

/** Everything that is touched stands in the lower 60 % of a tall panel. */
export const low = signal(false);

/** "read": screens and what has the focus are read; "halves": and the two halves of the panel are two keys. */
export const aloud = signal(/** @type {"off" | "read" | "halves"} */ ("off"));

/** What makes the same words longer or shorter: a list that was measured with another is measured again. */
export const form = () => `${language.value} ${large.value} ${low.value}`;

/** The screen as drawn, for the next person. */
export function endModes() {
  batch(() => {
    large.value = 0;
    contrast.value = false;
    low.value = false;
    aloud.value = "off";
  });
}

/** Puts the modes on the page for as long as it lives: the style sheets and the lists go by what stands there. */
export function watchModes() {
  const { dataset } = document.documentElement;
  // The sizes as drawn are those of the sheets: only who wants larger ones waits for them.
  let growing = false;
  effect(() => {
    if (large.value > 0 && !growing) growTexts();
    growing ||= large.value > 0;
    dataset.text = String(large.value);
    dataset.contrast = String(contrast.value);
    dataset.low = String(low.value);
    dataset.aloud = aloud.value;
  });
  effect(() => {
    if (over.value > 0) endModes();
  });
}
