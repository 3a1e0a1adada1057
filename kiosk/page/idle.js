/** Nobody there: after half a minute without a touch the screen forgets what the last person did. */

import { computed, signal } from "/assets/js/preact.js";
import { language } from "/assets/js/texts.js";
import { busy, leave, place } from "./places.js";
import { paired } from "./server.js";

/** Milliseconds without a touch until the citizen is asked, and until the visit is over. */
const ask = 20_000;
const limit = 30_000;

const quiet = signal(0);
let touched = performance.now();

/** True while the screen asks whether somebody is still there. */
export const asking = computed(() => quiet.value >= ask);

/** Seconds until the visit is over. */
export const remaining = computed(() => Math.max(1, Math.ceil((limit - quiet.value) / 1000)));

/** Somebody is there. */
export function stay() {
  touched = performance.now();
  quiet.value = 0;
}

/** Screens that need no asking: the first one has nothing to hide, a ticket ends by itself, an issue is under way. */
function resting() {
  const { screen } = place.peek();
  return busy.peek() || screen === "ticket" || paired.peek() !== true || (screen === "home" && language.peek() === "vi");
}

function tick() {
  if (resting()) return stay();
  const now = performance.now() - touched;
  if (now >= limit) {
    stay();
    leave();
  } else if (place.peek().screen !== "home") {
    quiet.value = now;
  }
}

/** Watches for touches and keys for as long as the page lives. */
export function watchIdle() {
  // While asking, a touch counts on its way up: the button under the finger must not vanish on the way down.
  document.addEventListener("pointerdown", () => asking.peek() || stay());
  document.addEventListener("pointerup", stay);
  document.addEventListener("keydown", () => asking.peek() || stay());
  setInterval(tick, 250);
}
