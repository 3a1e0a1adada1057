/** One sentence over the screen for a few seconds: what a reader has read, or why a touch did nothing. */

import { Icon } from "/assets/js/icons.js";
import { effect, html, signal } from "/assets/js/preact.js";
import { over } from "../places.js";

/** Milliseconds that a sentence stays. */
const stay = 6_000;

const sentence = signal("");
const sign = signal("scan-line");

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {string} text @param {string} [icon] */
export function say(text, icon = "scan-line") {
  clearTimeout(timer);
  sign.value = icon;
  sentence.value = text;
  timer = setTimeout(() => (sentence.value = ""), stay);
}

effect(() => {
  if (over.value > 0) sentence.value = "";
});

export const Toast = () =>
  html`<p class="toast" role="status" data-said=${sentence.value !== ""}>${sentence.value && html`<${Icon} name=${sign.value} /><span>${sentence.value}</span>`}</p>`;
