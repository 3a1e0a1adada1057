/** The bar at the bottom of every screen: four ways to see and hear better, and a person to ask. */

import { Icon } from "/assets/js/icons.js";
import { postOnce } from "/assets/js/once.js";
import { computed, effect, html, signal } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { aloud, contrast, large, low } from "../modes/modes.js";
import { over } from "../places.js";
import { askDesk, desk } from "../server/server.js";
import { canSpeak } from "../voice/speak.js";

/**
 * The state of the call for staff, for the citizen who called.
 * @param {boolean} pressed the button was pressed a short while ago, and nothing went wrong
 * @param {import("/assets/js/wire.d.ts").kiosk.HelpState | undefined} help what the server says of this kiosk's call
 * @returns {"none" | "called" | "coming"} coming: a member of staff has said so
 */
export function callState(pressed, help) {
  if (help?.call && help.answered) return "coming";
  return pressed || help?.call ? "called" : "none";
}

/** Milliseconds after a call until the citizen may call again, and that a sentence without a call stays. */
const callAgainAfterMs = 30_000;
const sentenceShownMs = 10_000;

/** The sentence above the buttons: a key of the texts, "" for none. */
const said = signal("");

/** Whether somebody was called a short while ago. */
const called = signal(false);

/** How the call stands; only a member of staff makes it "coming". */
const state = computed(() => callState(called.value, desk.value?.help));

/** What the button says of it. */
const labels = { none: "aid.call", called: "aid.sent", coming: "aid.coming" };

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {string} key @param {number} [ms] how long it stays; for ever without */
function tell(key, ms) {
  clearTimeout(timer);
  said.value = key;
  if (ms) timer = setTimeout(quiet, ms);
}

function quiet() {
  clearTimeout(timer);
  said.value = "";
  called.value = false;
}

/** The next person has called nobody. */
effect(() => {
  if (over.value > 0) quiet();
});

/** A citizen who called reads at once that somebody comes. */
effect(() => {
  if (state.value === "coming" && said.peek() === "aid.called") tell("aid.answered", callAgainAfterMs);
});

async function call() {
  if (called.peek() || state.peek() === "coming") return;
  called.value = true;
  tell("aid.called", callAgainAfterMs);
  try {
    await postOnce("/api/v1/kiosk/help");
    askDesk().catch(() => {});
  } catch {
    called.value = false;
    tell("aid.call.failed", sentenceShownMs);
  }
}

/** A wide panel has nothing out of reach. */
function lower() {
  if (innerWidth > innerHeight) tell("aid.low.wide", sentenceShownMs);
  else low.value = !low.value;
}

/** Off, read, read with two halves, off. */
async function readAloud() {
  if (aloud.peek() === "halves") {
    aloud.value = "off";
    return quiet();
  }
  if (aloud.peek() === "read") {
    aloud.value = "halves";
    return tell("aid.halves");
  }
  const spoken = await canSpeak();
  if (spoken) aloud.value = "read";
  else tell("aid.novoice", sentenceShownMs);
}

/**
 * @param {{icon: string, go: string, level: number, of?: number, name: string, tap: () => void}} props
 *   level: how much of it is on, out of `of`
 */
function Mode({ icon, go, level, of = 1, name, tap }) {
  return html`<button type="button" data-aid=${go} data-level=${level} ontap=${tap}
    aria-pressed=${level === 0 ? "false" : level === of ? "true" : "mixed"}>
    <${Icon} name=${icon} /><span>${t(name)}</span>
    ${of > 1 && html`<i class="level" aria-hidden="true">${Array.from({ length: of }, (_, i) => html`<i key=${i} data-on=${i < level} />`)}</i>`}
  </button>`;
}

export function HelpBar() {
  const speaking = ["off", "read", "halves"].indexOf(aloud.value);
  return html`<footer class="aid" role="group" aria-label=${t("aid.bar")}>
    <p class="said" role="status">${said.value && t(said.value)}</p>
    <${Mode} icon="a-large-small" go="large" level=${large.value} of=${2} name="aid.big"
      tap=${() => (large.value = /** @type {0 | 1 | 2} */ ((large.value + 1) % 3))} />
    <${Mode} icon="contrast" go="contrast" level=${Number(contrast.value)} name="aid.contrast" tap=${() => (contrast.value = !contrast.value)} />
    <${Mode} icon="chevrons-down" go="low" level=${Number(low.value)} name="aid.low" tap=${lower} />
    <${Mode} icon="volume-2" go="read" level=${speaking} of=${2} name="aid.read" tap=${readAloud} />
    <button type="button" class="call" data-aid="call" data-call=${state.value} aria-disabled=${called.value || state.value === "coming"} ontap=${call}>
      <${Icon} name="bell-ring" /><span>${t(labels[state.value])}</span></button>
  </footer>`;
}
