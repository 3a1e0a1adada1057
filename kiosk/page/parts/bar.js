/** The way back and the main action: at the bottom of every screen but the first, in reach of a wheelchair. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Action } from "./notice.js";
import { back, busy, home } from "../places.js";

/** One step back. */
export const Back = () => html`<${Action} icon="arrow-left" go="back" label=${t("nav.back")} disabled=${busy.value} tap=${back} />`;

/** The first page. @param {{main?: boolean}} props */
export const First = ({ main = false }) =>
  html`<${Action} icon="house" go="home" label=${t("nav.home")} disabled=${busy.value} tap=${home} main=${main} />`;

/** @param {{children?: any}} props children: what this screen does, the main action last */
export const Bar = ({ children }) => html`<nav class="bar" data-alone=${[children].flat().every((child) => !child)}><${Back} /><${First} />${children}</nav>`;
