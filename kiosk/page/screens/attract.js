/** For who passes by: that this is a kiosk, how to begin, and how full the hall is. The whole screen is the button. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { languages, t } from "/assets/js/texts.js";
import { Org } from "../parts/frame.js";
import { stay } from "../idle.js";
import { Live } from "./home.js";

/** How to begin, for people who do not read Vietnamese. */
const invitations = languages.filter(({ begin }) => begin);

export function Attract() {
  return html`<button type="button" class="attract" data-go="start" ontap=${stay}>
    <${Org} />
    <span class="call"><b>${t("attract.title")}</b>
      <span>${invitations.map(({ code, begin }, i) => html`${i > 0 && " · "}<span lang=${code}>${begin}</span>`)}</span>
      <span class="hand"><${Icon} name="pointer" /></span></span>
    <${Live} />
  </button>`;
}
