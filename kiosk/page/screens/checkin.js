/** A citizen with a number or appointment from a phone types or scans the code, and waits from now on. */

import { html, useEffect } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Icon } from "/assets/js/icons.js";
import { Bar } from "../parts/bar.js";
import { checkIn } from "../input/scanned.js";
import { CodePad } from "../input/keyboard.js";
import { amend, busy, place } from "../places.js";

/** Letters and digits of a code. */
const length = 8;

const letter = /^[2-9A-HJ-NP-Z]$/;

/** @typedef {Extract<import("../places.js").Place, {screen: "checkin"}>} Here */

/** @param {string} key of the pad or a keyboard */
function press(key) {
  if (busy.peek()) return;
  const { code } = /** @type {Here} */ (place.peek());
  if (key === "clear") return amend({ code: "", said: "" });
  if (key === "backspace") return amend({ code: code.slice(0, -1), said: "" });
  const next = letter.test(key.toUpperCase()) && code.length < length ? code + key.toUpperCase() : code;
  amend({ code: next, said: "" });
  if (next.length === length && next !== code) checkIn(next);
}

/** A keyboard with cables types too. @param {KeyboardEvent} event */
function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Backspace") press("backspace");
  else if (event.key.length === 1) press(event.key);
}

/** @param {{here: Here}} props */
export function CheckIn({ here: { code, said } }) {
  useEffect(() => {
    document.addEventListener("keydown", typed);
    return () => document.removeEventListener("keydown", typed);
  }, []);
  return html`<div class="pairing checkin">
    <h1>${t("ci.title")}</h1>
    <p class="note" data-mood=${said ? "warn" : "info"} role="status"><${Icon} name=${said ? "triangle-alert" : "smartphone"} /><span>${said || t("ci.how")}</span></p>
    <p class="code num" data-code=${code} role="img" aria-label=${`${t("ci.code")} ${[...code].join(" ")}`}>
      ${Array.from({ length }, (_, i) => html`<span key=${i}>${code[i] ?? ""}</span>`)}</p>
    <${CodePad} press=${press} />
    <${Bar} />
  </div>`;
}
