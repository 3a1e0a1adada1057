/** How long the announcement of a call lasts, also on a screen that does not speak: all screens of a hall keep one pace. */

import { get } from "/assets/js/api.js";
import { voiceSettings } from "../settings.js";
import { lengthOf, planOf } from "./plan.js";
import { breath } from "./queue.js";

/** @typedef {import("/assets/js/board.js").BoardCall} Call */

/** A clip whose length the server does not know counts as so long, in seconds. */
const usual = 0.5;

/** @type {import("./plan.js").Sets} */
let sets = {};

/** Asks for the clips' lengths; without an answer those known stand. */
export async function askLengths() {
  try {
    /** @type {{language: string, clips: Record<string, {seconds: number | null}>}[]} */
    const listed = (await get("/api/v1/voice")).sets;
    sets = Object.fromEntries(listed.map(({ language, clips }) => [
      language, Object.fromEntries(Object.entries(clips).map(([clip, { seconds }]) => [clip, seconds ?? usual])),
    ]));
  } catch {
    // The panel keeps its least times.
  }
}

/**
 * In milliseconds, with the breath before the next one.
 * @param {Call} call
 * @param {boolean} crowd
 */
export function announcementLength(call, crowd) {
  const { languages, repeats, chime } = voiceSettings();
  const plan = planOf(call, { languages, repeats, crowd, chime: chime && !crowd, sets });
  return plan.length > 0 ? 1000 * (lengthOf(plan) + (crowd ? breath.crowd : breath.usual)) : 0;
}
