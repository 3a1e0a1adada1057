/** What the gallery's pages have in common. */

import { html } from "/assets/js/preact.js";

/**
 * A part in its states.
 * @param {string} title
 * @param {...any} states
 */
export const example = (title, ...states) => html`<section class="example" data-example=${title} aria-label=${title}>
  <h2>${title}</h2><div>${states.map((state, i) => html`<div key=${i}>${state}</div>`)}</div></section>`;
