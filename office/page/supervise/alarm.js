/** A short sound when a line turns red or somebody at a kiosk calls, once, unless it is switched off. */

import { Icon } from "/assets/js/icons.js";
import { html, signal, useEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("./watching.js").Line} Line */
/** @typedef {import("./watching.js").HelpCall} HelpCall */

const kept = "office-muted";
const muted = signal(localStorage.getItem(kept) === "1");

/** How often it has sounded since the page was opened. */
const rung = signal(0);

/** Two notes that are not the hall's gong: their pitch in hertz and their start in seconds. */
const notes = [
  { pitch: 880, from: 0 },
  { pitch: 660, from: 0.18 },
];
const noteSeconds = 0.16;
const loudness = 0.15;

let context = /** @type {AudioContext | null} */ (null);

/** Browsers let a page sound only after somebody has touched it. */
function wake() {
  context ??= new AudioContext();
  void context.resume();
}

function ring() {
  if (muted.value) return;
  rung.value++;
  if (!context) return;
  for (const { pitch, from } of notes) {
    const start = context.currentTime + from;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(loudness, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + noteSeconds);
  }
}

/**
 * The lines that have turned red since they were seen last; none when they were never seen.
 * @param {Set<string> | null} before the lines that were red
 * @param {Line[]} lines
 */
export const turnedRed = (before, lines) => lines.filter((l) => l.light === "red" && before && !before.has(l.id));

/**
 * Whether somebody has called, or called again, since the calls were seen last.
 * @param {Map<number, number>} before how often each had called
 * @param {HelpCall[]} help
 */
export const calledAgain = (before, help) => help.some(({ id, times }) => times > (before.get(id) ?? 0));

/** @param {{lines: Line[], help: HelpCall[]} | null} seen */
export function useAlarm(seen) {
  const lines = seen?.lines;
  const help = seen?.help;
  const calls = useRef(/** @type {Map<number, number>} */ (new Map()));
  const before = useRef(/** @type {Set<string> | null} */ (null));
  useEffect(() => {
    const events = ["pointerdown", "keydown"];
    for (const event of events) window.addEventListener(event, wake, { once: true });
    return () => {
      for (const event of events) window.removeEventListener(event, wake);
    };
  }, []);
  useEffect(() => {
    if (!lines) return;
    if (turnedRed(before.current, lines).length > 0) ring();
    before.current = new Set(lines.filter((l) => l.light === "red").map((l) => l.id));
  }, [lines]);
  useEffect(() => {
    if (!help) return;
    if (calledAgain(calls.current, help)) ring();
    calls.current = new Map(help.map(({ id, times }) => [id, times]));
  }, [help]);
}

export function Mute() {
  const off = muted.value;
  function turn() {
    muted.value = !off;
    localStorage.setItem(kept, off ? "0" : "1");
    wake();
  }
  return html`
    <button type="button" class="button small" data-act="mute" data-rung=${rung.value} aria-pressed=${!off} onClick=${turn}>
      <${Icon} name=${off ? "x" : "volume-2"} />${t(off ? "alarm.off" : "alarm.on")}
    </button>
  `;
}
