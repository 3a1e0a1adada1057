/** For who passes by: that this is a kiosk, how to begin, and how full the hall is. The whole screen is the button. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Org } from "../parts/frame.js";
import { stay } from "../idle.js";
import { Live } from "./home.js";

export function Attract() {
  return html`<button type="button" class="attract" data-go="start" ontap=${stay}>
    <${Org} />
    <span class="call"><b>${t("attract.title")}</b>
      <span><span lang="en">Touch the screen to start</span> · <span lang="zh">触摸屏幕开始</span></span>
      <span class="hand"><${Icon} name="pointer" /></span></span>
    <${Live} />
  </button>`;
}
