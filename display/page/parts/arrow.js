/** Great arrows for a corridor, drawn to be read from far: straight, turned, and with stairs. */

import { html } from "/assets/js/preact.js";

/** The straight one points to the right and is turned; 24 by 24, filled. */
const straight = "M2 9.4h10.2V4.2c0-.9 1-1.3 1.6-.7l8 7.8c.4.4.4 1 0 1.4l-8 7.8c-.6.6-1.6.2-1.6-.7v-5.2H2z";
const back = "M6.2 2.6h7.3a7.1 7.1 0 0 1 0 14.2h-1.9v3.6c0 .9-1 1.3-1.6.7l-6.3-6.2c-.4-.4-.4-1 0-1.4L10 7.3c.6-.6 1.6-.2 1.6.7v3.7h1.9a2.05 2.05 0 0 0 0-4.1H6.2z";

/** Stairs that rise to the right; the arrow goes along them. */
const stairs = "M2 22v-4h5v-4h5v-4h5V6h5v16z";

const turns = { right: 0, ahead: -90, left: 180 };

/** @param {{way: import("./ways.js").Way}} props */
export function Arrow({ way }) {
  return html`<svg class=${`arrow ${way}`} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">${shape(way)}</svg>`;
}

/** @param {import("./ways.js").Way} way */
function shape(way) {
  if (way === "back") return html`<path d=${back} />`;
  if (way === "up" || way === "down") {
    const turned = `translate(7 7) rotate(${way === "up" ? -35 : 145}) scale(.56) translate(-12 -12)`;
    return html`<path d=${stairs} /><path d=${straight} transform=${turned} />`;
  }
  return html`<path d=${straight} transform=${`rotate(${turns[way]} 12 12)`} />`;
}
