/** How the visit was: the number of the slip, one face, and for the two lowest what was wrong. */

import { Icon } from "/assets/js/icons.js";
import { postOnce } from "/assets/js/once.js";
import { html, useEffect } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Bar } from "../parts/bar.js";
import { Action, Notice } from "../parts/notice.js";
import { NumberOfSlip } from "../input/pads.js";
import { amend, leave, place } from "../places.js";
import { lines, note } from "../server/server.js";

/** @typedef {Extract<import("../places.js").Place, {screen: "rate"}>} Here */

/** A face chosen counts even when nothing is sent after this long, and thanks stay this long, in milliseconds. */
const countAfterMs = 20_000;
const thanksShownMs = 5_000;

/** Faces from the worst to the best. */
const faces = ["angry", "frown", "meh", "smile", "laugh"];

const reasons = ["waiting", "attitude", "guidance", "papers", "place"];

/** Letters and digits of a number: A001. */
const longest = 6;
const whole = /^[A-Z]{1,2}\d{3,4}$/;

async function send() {
  const { number, token, score, reasons: why } = /** @type {Here} */ (place.peek());
  let part;
  try {
    await postOnce("/api/v1/ratings", { ...(token ? { token } : { number }), score, reasons: score <= 2 ? why : [] });
    part = { done: true };
  } catch (error) {
    note(error);
    const { status, message } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    part = { said: status === 0 ? t("st.off.wait") : message, score: 0, number: "", token: "" };
  }
  if (place.peek().screen === "rate") amend(part);
}

/** @param {string} key */
function press(key) {
  const { number } = /** @type {Here} */ (place.peek());
  if (key === "clear") return amend({ number: "", said: "" });
  if (key === "backspace") return amend({ number: number.slice(0, -1), said: "" });
  if (number.length < longest && /^[A-Za-z0-9]$/.test(key)) amend({ number: number + key.toUpperCase(), said: "" });
}

/** @param {KeyboardEvent} event */
function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Backspace") press("backspace");
  else if (event.key.length === 1) press(event.key);
}

/** @param {{here: Here}} props */
function Which({ here: { number, said } }) {
  useEffect(() => {
    document.addEventListener("keydown", typed);
    return () => document.removeEventListener("keydown", typed);
  }, []);
  return html`<div class="pairing rating">
    <h1>${t("rt.which")}</h1>
    <p class="note" data-mood=${said ? "warn" : "info"} role="status"><${Icon} name=${said ? "triangle-alert" : "ticket"} /><span>${said || t("rt.how")}</span></p>
    <p class="field line num" data-number=${number} role="img" aria-label=${`${t("tk.your")} ${[...number].join(" ")}`}><u>${number}</u></p>
    <${NumberOfSlip} letters=${lines.value.map(({ id }) => id)} press=${press} />
    <${Bar}><${Action} icon="arrow-right" go="next" label=${t("rt.next")} main disabled=${!whole.test(number)}
      tap=${() => amend({ token: "", said: "", score: -1 })} /><//>
  </div>`;
}

/** @param {{here: Here}} props */
function Faces({ here: { number, score, reasons: chosen } }) {
  useEffect(() => {
    if (score <= 0) return;
    const timer = setTimeout(send, countAfterMs);
    return () => clearTimeout(timer);
  }, [score, chosen]);
  const low = score > 0 && score <= 2;
  const toggle = (/** @type {string} */ reason) =>
    amend({ reasons: chosen.includes(reason) ? chosen.filter((r) => r !== reason) : [...chosen, reason] });
  return html`<p class="crumb"><${Icon} name="star" /><span>${number && t("rt.number", { n: number })}</span></p>
    <h1>${t("rt.ask")}</h1>
    <div class="faces">${faces.map((face, i) => html`<button type="button" key=${face} data-score=${i + 1} aria-pressed=${score === i + 1}
      ontap=${() => amend({ score: i + 1 })}><${Icon} name=${face} /><span>${t(`rt.${i + 1}`)}</span></button>`)}</div>
    ${low && html`<p class="divide">${t("rt.whynot")}</p>
      <div class="chips">${reasons.map((reason) => html`<button type="button" key=${reason} data-reason=${reason} aria-pressed=${chosen.includes(reason)}
        ontap=${() => toggle(reason)}>${chosen.includes(reason) && html`<${Icon} name="check" />`}<span>${t(`rt.why.${reason}`)}</span></button>`)}</div>`}
    <p class="note" data-mood="info"><${Icon} name="shield-check" /><span>${t("rt.anon")}</span></p>
    <${Bar}><${Action} icon="check" go="send-rating" label=${t("rt.send")} main disabled=${score <= 0} tap=${send} /><//>`;
}

function Thanks() {
  useEffect(() => {
    const timer = setTimeout(leave, thanksShownMs);
    return () => clearTimeout(timer);
  }, []);
  return html`<${Notice} icon="heart-handshake" mood="good" title=${t("rt.thanks")} text=${t("rt.thanks.sub")}>
    <${Action} icon="house" go="home" label=${t("nav.home")} tap=${leave} main /><//>`;
}

/** @param {{here: Here}} props */
export function Rate({ here }) {
  if (here.done) return html`<${Thanks} />`;
  return here.score === 0 && !here.token ? html`<${Which} here=${here} />` : html`<${Faces} here=${here} />`;
}
