/** A kiosk that nobody knows yet: the staff type the code that the office page shows. */

import { post } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { NumberPad } from "../input/keyboard.js";
import { identify } from "../server/server.js";

/** Digits of a pairing code. */
const length = 6;

export function Pairing() {
  const [code, setCode] = useState("");
  const [said, setSaid] = useState("pair.how");

  useEffect(() => {
    if (code.length < length) return;
    post("/api/v1/pair", { code }).then(identify, (error) => {
      setSaid(error.status === 0 ? "list.offline" : "pair.wrong");
      setCode("");
    });
  }, [code]);

  const press = (/** @type {string} */ key) =>
    setCode((last) => {
      if (key === "clear") return "";
      if (key === "backspace") return last.slice(0, -1);
      return last.length < length && /^\d$/.test(key) ? last + key : last;
    });

  useEffect(() => {
    const typed = (/** @type {KeyboardEvent} */ event) =>
      event.key === "Backspace" ? press("backspace") : /^\d$/.test(event.key) && press(event.key);
    document.addEventListener("keydown", typed);
    return () => document.removeEventListener("keydown", typed);
  }, []);

  return html`<div class="pairing">
    <h1>${t("pair.title")}</h1>
    <p class="note" data-mood=${said === "pair.how" ? "info" : "warn"} role="status"><${Icon} name="info" /><span>${t(said)}</span></p>
    <p class="code num" data-code=${code} aria-label=${t("pair.code")}>
      ${Array.from({ length }, (_, i) => html`<span key=${i}>${code[i] ?? ""}</span>`)}</p>
    <${NumberPad} press=${press} />
  </div>`;
}
