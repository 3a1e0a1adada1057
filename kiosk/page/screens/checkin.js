/** Who took a number or booked a time on a phone types or scans the code, and waits from now on. */

import { newKey, post } from "/assets/js/api.js";
import { html, useEffect } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { Icon } from "/assets/js/icons.js";
import { CodePad } from "../keyboard.js";
import { amend, arrive, busy, place } from "../places.js";
import { note } from "../server.js";

/** Letters and digits of a code. */
const length = 8;

const letter = /^[2-9A-HJ-NP-Z]$/;

/** @typedef {Extract<import("../places.js").Place, {screen: "checkin"}>} Here */

/** @param {string} key of the pad, a keyboard or a scanner */
function press(key) {
  if (busy.peek()) return;
  const { code } = /** @type {Here} */ (place.peek());
  if (key === "clear") return amend({ code: "", said: "" });
  if (key === "backspace") return amend({ code: code.slice(0, -1), said: "" });
  const next = letter.test(key.toUpperCase()) && code.length < length ? code + key.toUpperCase() : code;
  amend({ code: next, said: "" });
  if (next.length === length && next !== code) send(next);
}

/** @param {string} code */
async function send(code) {
  busy.value = true;
  let done;
  try {
    const ticket = await post("/api/v1/check-in", { code }, { key: newKey() });
    const name = ticket.line_name[language.peek()] ?? ticket.line_name.vi;
    done = () => arrive(ticket, { line: ticket.line, title: ticket.procedure_name || name });
  } catch (error) {
    note(error);
    const { status, message } = /** @type {any} */ (error);
    done = () => amend({ code: "", said: status === 0 ? t("st.off.wait") : message });
  }
  busy.value = false;
  done();
}

/** A scanner is a keyboard that types fast. @param {KeyboardEvent} event */
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
    <p class="code num" data-code=${code} aria-label=${t("ci.code")}>
      ${Array.from({ length }, (_, i) => html`<span key=${i}>${code[i] ?? ""}</span>`)}</p>
    <${CodePad} press=${press} />
  </div>`;
}
