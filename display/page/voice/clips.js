/**
 * The recorded clips of the languages that the hall speaks, decoded once and kept. A recording is kept without the
 * silence at its ends and as loud as the others, so that a centre's own clips and the built-in ones follow each other
 * well. Memory is bounded: one channel of 24,000 samples a second, and a limited number of seconds in all.
 */

import { get } from "/assets/js/api.js";
import { edges, gainOf, rate } from "./level.js";

/**
 * @typedef {import("./render.js").Clips} Clips
 * @typedef {import("/assets/js/wire.d.ts").display.VoiceSet} Listed a set of GET /api/v1/voice
 * @typedef {{language: string, clip: string, why: "missing" | "broken" | "long" | "offline"}} Fault
 */

/** No clip is longer, in seconds, and all of them together are not: 60 MB. The built-in three languages are 350 s. */
const longest = 12;
const most = 620;

/** How many files are asked for at the same time. */
const together = 6;

/**
 * Loads the clips of the languages. What cannot be read or decoded is among the faults and the rest is there. A fault
 * "offline" is worth another try.
 * @param {string[]} languages
 * @returns {Promise<{clips: Clips, faults: Fault[]}>}
 */
export async function loadClips(languages) {
  const { sets } = /** @type {{sets: Listed[]}} */ (await get("/api/v1/voice"));
  const wanted = languages.flatMap((language) => sets.filter((set) => set.language === language));
  const files = wanted.flatMap(({ language, clips }) => Object.entries(clips).map(([clip, { url, own }]) => ({ language, clip, url, own })));
  /** @type {Clips} */
  const clips = Object.fromEntries(wanted.map(({ language }) => [language, {}]));
  /** @type {Fault[]} */
  const faults = [];
  let seconds = 0;
  const worker = async () => {
    for (let file = files.shift(); file; file = files.shift()) {
      const { language, clip, url, own } = file;
      const read = await decode(url);
      const fault = typeof read === "string" ? read : seconds + read.duration > most ? "long" : "";
      if (fault) faults.push({ language, clip, why: fault });
      // A centre's recording that is of no use leaves the built-in one, where there is one of another name.
      const used = fault && own ? await decode(`/voice/${language}/${clip}.ogg`) : read;
      if (typeof used === "string" || seconds + used.duration > most) continue;
      seconds += used.duration;
      clips[language][clip] = { buffer: used, gain: gainOf(used.getChannelData(0)) };
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  return { clips, faults };
}

/**
 * The lengths of the clips, for planning.
 * @param {Clips} clips
 * @returns {import("./plan.js").Sets}
 */
export function setsOf(clips) {
  return Object.fromEntries(Object.entries(clips).map(([language, set]) =>
    [language, Object.fromEntries(Object.entries(set).map(([clip, { buffer }]) => [clip, buffer.duration]))]));
}

/**
 * @param {string} url
 * @returns {Promise<AudioBuffer | Fault["why"]>}
 */
async function decode(url) {
  let file;
  try {
    const answer = await fetch(url, { cache: "no-cache" });
    if (!answer.ok) return answer.status >= 500 ? "offline" : "missing";
    file = await answer.arrayBuffer();
  } catch {
    return "offline";
  }
  try {
    const read = await new OfflineAudioContext(1, 1, rate).decodeAudioData(file);
    return read.duration > longest ? "long" : sounding(read);
  } catch {
    return "broken";
  }
}

/**
 * What sounds of a recording, in one channel; "broken" when it is silent.
 * @param {AudioBuffer} read
 * @returns {AudioBuffer | "broken"}
 */
function sounding(read) {
  const all = oneChannel(read);
  const [from, to] = edges(all);
  if (to <= from) return "broken";
  const kept = new AudioBuffer({ length: to - from, sampleRate: rate });
  kept.copyToChannel(all.subarray(from, to), 0);
  return kept;
}

/** @param {AudioBuffer} read */
function oneChannel(read) {
  const sum = Float32Array.from(read.getChannelData(0));
  for (let channel = 1; channel < read.numberOfChannels; channel++) {
    read.getChannelData(channel).forEach((sample, i) => (sum[i] += sample));
  }
  return sum.map((sample) => sample / read.numberOfChannels);
}
