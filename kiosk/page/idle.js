/** Nobody there: the screen asks, then forgets what the last person did, and after a while it invites the next. */

import { computed, effect, signal } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";
import { now } from "/assets/js/time.js";
import { busy, leave, over, place } from "./places.js";
import { numbersNow, paired } from "./server/server.js";

/** Milliseconds without a touch until the citizen is asked, and until the visit is over. */
const ask = 45_000;
const limit = 60_000;

/** The invitation and the first page take turns, so that everybody sees that this is a kiosk, and no picture burns in. */
const turn = 20_000;

const quiet = signal(0);
let touched = performance.now();
let first = "";

const atHome = computed(() => place.value.screen === "home");

/** True while the screen asks whether somebody is still there. */
export const asking = computed(() => !atHome.value && quiet.value >= ask);

/** True while the screen invites whoever comes by. */
export const inviting = computed(
  () => atHome.value && quiet.value >= limit && Math.floor((quiet.value - limit) / turn) % 2 === 0 && numbersNow.value,
);

/** Seconds until the visit is over. */
export const remaining = computed(() => Math.max(1, Math.ceil((limit - quiet.value) / 1000)));

/** When this person first touched the screen, by the server's clock; "" when nobody has. */
export const touchedAt = () => first;

/** Somebody is there. */
export function stay() {
  touched = performance.now();
  quiet.value = 0;
}

/** Screens that are not left by themselves: a ticket counts for itself, an issue is under way, nobody is paired. */
const waiting = () => busy.peek() || place.peek().screen === "ticket" || paired.peek() !== true;

/** Nothing of anybody is on the first page as the next person should find it. */
const clean = () => place.peek().screen === "home" && language.peek() === "vi" && first === "";

function tick() {
  if (waiting()) return stay();
  const gone = performance.now() - touched;
  if (gone >= limit && !clean()) {
    stay();
    leave();
  } else quiet.value = gone;
}

/** A touch or key of a person. */
function met() {
  if (first === "") first = now().toISOString();
  if (!asking.peek() && !inviting.peek()) stay();
}

/** Watches for touches and keys for as long as the page lives. */
export function watchIdle() {
  // While asking, a touch counts on its way up: the button under the finger must not vanish on the way down.
  document.addEventListener("pointerdown", met);
  document.addEventListener("pointerup", stay);
  document.addEventListener("keydown", met);
  effect(() => {
    if (over.value > 0) first = "";
  });
  setInterval(tick, 250);
}
