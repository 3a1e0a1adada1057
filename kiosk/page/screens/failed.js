/** No number: why, in one sentence, and one way on. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Action, Notice } from "../notice.js";
import { home } from "../places.js";

/** Sign, and keys of heading and sentence, by the error's code. @type {Record<string, [string, string, string]>} */
const said = {
  offline: ["wifi-off", "st.off", "st.off.retry"],
  line_closed: ["clock", "st.closed", "st.closed.sub"],
  quota_reached: ["ticket", "st.quota", "st.quota.sub"],
};

/** @param {{here: Extract<import("../places.js").Place, {screen: "error"}>}} props */
export function Failed({ here: { code, again } }) {
  const [icon, title, text] = said[code] ?? ["triangle-alert", "st.err", again ? "st.err.sub" : "st.err.staff"];
  return html`<${Notice} icon=${icon} title=${t(title)} text=${t(text)} code=${code}>
    ${again
      ? html`<${Action} icon="rotate-ccw" go="retry" label=${t("st.retry")} tap=${again} main />`
      : html`<${Action} icon="house" go="home" label=${t("nav.home")} tap=${home} main />`}
  <//>`;
}
