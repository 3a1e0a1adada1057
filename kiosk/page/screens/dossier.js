/** Where a dossier is: its code typed or scanned, the answer in one line, and off the screen again after half a minute. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Bar } from "../parts/bar.js";
import { DossierPad } from "../input/pads.js";
import { Action } from "../parts/notice.js";
import { amend, become, place } from "../places.js";
import { centre } from "../server/server.js";
import { isWhole, lookUp, shown } from "../server/track.js";

/** @typedef {Extract<import("../places.js").Place, {screen: "dossier"}>} Here */

/** The longest code that is typed. */
const longest = 32;

const letter = /^[A-Z0-9.-]$/;

/** What every code of this centre begins with. */
const prefix = () => (centre.peek()?.agency_code ? `${centre.peek()?.agency_code}-` : "");

/**
 * The code after a key: after the day of six digits stands a hyphen by itself.
 * @param {string} code
 * @param {string} key
 */
function typedCode(code, key) {
  const next = code + key.toUpperCase();
  return /-\d{6}$/.test(next) ? `${next}-` : next;
}

/** @param {string} key */
function press(key) {
  const { code } = /** @type {Here} */ (place.peek());
  if (key === "go") return lookUp(code);
  if (key === "clear") return amend({ code: "", said: "" });
  if (key === "backspace") return amend({ code: code.replace(/-$/, "").slice(0, -1), said: "" });
  if (letter.test(key.toUpperCase()) && code.length < longest) amend({ code: typedCode(code, key), said: "" });
}

/** @param {KeyboardEvent} event */
function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Backspace") press("backspace");
  else if (event.key === "Enter" && isWhole(/** @type {Here} */ (place.peek()).code)) press("go");
  else if (event.key.length === 1) press(event.key);
}

/** @param {{here: Here}} props */
function Ask({ here: { code, said } }) {
  useEffect(() => {
    if (code === "" && prefix()) amend({ code: prefix() });
    document.addEventListener("keydown", typed);
    return () => document.removeEventListener("keydown", typed);
  }, []);
  return html`<div class="pairing tracking">
    <h1>${t("tr.title")}</h1>
    <p class="note" data-mood=${said ? "warn" : "info"} role="status"><${Icon} name=${said ? "triangle-alert" : "scan-line"} /><span>${said || t("tr.how")}</span></p>
    <p class="field line num" data-dossier=${code} role="img" aria-label=${`${t("tr.code")} ${[...code].join(" ")}`}><u>${code}</u></p>
    <${DossierPad} press=${press} />
    <${Bar}><${Action} icon="search" go="look-up" label=${t("tr.find")} main disabled=${!isWhole(code)} tap=${() => press("go")} /><//>
  </div>`;
}

/** Signs and moods of the statuses. @type {Record<string, [string, "good" | "warn" | "info"]>} */
const signs = {
  received: ["circle-check", "info"], processing: ["hourglass", "info"], supplement: ["file-plus", "warn"], ready: ["badge-check", "good"],
  returned: ["circle-check", "good"], stopped: ["circle-alert", "warn"], withdrawn: ["info", "info"],
};

/** @param {string} status */
function words(status) {
  const text = t(`tr.${status}`);
  return text === `tr.${status}` ? [t("tr.other"), t("tr.other.sub")] : [text, t(`tr.${status}.sub`)];
}

/** @param {{here: Here}} props */
function Answer({ here: { code, status } }) {
  useEffect(() => {
    const timer = setTimeout(() => become({ screen: "dossier", code: "", status: "", said: "" }), shown);
    return () => clearTimeout(timer);
  }, []);
  const [icon, mood] = signs[status] ?? ["info", "info"];
  const [title, sub] = words(status);
  return html`<p class="crumb"><${Icon} name="file-search" /><span>${t("tr.title")}</span></p>
    <section class="answer" data-mood=${mood} data-status=${status} role="status"><${Icon} name=${icon} /><div><h1>${title}</h1><p>${sub}</p></div></section>
    <p class="card"><${Icon} name="file-text" /><span>${t("tr.code")} <b class="num">${code}</b></span></p>
    <p class="note" data-mood="info"><${Icon} name="shield-check" /><span>${t("tr.private")}</span></p>
    <${Bar}><${Action} icon="search" go="other-dossier" label=${t("tr.another")}
      tap=${() => become({ screen: "dossier", code: "", status: "", said: "" })} /><//>`;
}

/** @param {{here: Here}} props */
export const Dossier = ({ here }) => (here.status ? html`<${Answer} here=${here} />` : html`<${Ask} here=${here} />`);
