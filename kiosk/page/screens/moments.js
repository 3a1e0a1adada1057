/** Screens that pass by themselves: starting, issuing, and the question whether somebody is still there. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { remaining, stay } from "../idle.js";
import { Action, Notice } from "../parts/notice.js";
import { leave } from "../places.js";
import { reachable } from "../server/server.js";

/** Before the server has answered for the first time. */
export function Starting() {
  if (reachable.value) return html`<${Notice} icon="hourglass" mood="info" title=${t("st.start")} text=${t("st.load.sub")} />`;
  return html`<${Notice} icon="wifi-off" title=${t("st.off")} text=${t("st.off.wait")} />`;
}

export function Issuing() {
  return html`<${Notice} icon="hourglass" mood="info" title=${t("st.load")} text=${t("st.load.sub")} />`;
}

export function Still() {
  return html`<${Notice} icon="timer" mood="info" title=${t("st.idle")} text=${t("st.idle.sub", { n: remaining.value })}>
    <${Action} icon="house" go="home" label=${t("nav.home")} tap=${leave} />
    <${Action} icon="check" go="stay" label=${t("st.idle.stay")} tap=${stay} main />
  <//>`;
}
