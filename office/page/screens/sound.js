/** The recordings as the hall's pages hear them: decoded one by one, and put together to an announcement. */

/** The modules of the hall's voice; they are loaded only when somebody wants to hear something. */
const clipsModule = "/display/voice/clips.js";
const planModule = "/display/voice/plan.js";
const renderModule = "/display/voice/render.js";

/**
 * What of the recordings cannot be decoded. A language at a time, so that memory stays small.
 * @param {import("./voice.js").VoiceSet[]} sets
 * @returns {Promise<import("./voice.js").Broken[]>}
 */
export async function faultsOf(sets) {
  const { loadClips } = await import(clipsModule);
  /** @type {import("./voice.js").Broken[]} */
  const faults = [];
  for (const { language, clips } of sets) {
    if (Object.keys(clips).length > 0) faults.push(...(await loadClips([language])).faults);
  }
  return faults;
}

/** The call that the sample announces. */
const call = { seq: 1, number: "A012", counter: "3", line: "A", called_at: "", times: 1 };

/**
 * Speaks one announcement by the rules that are saved, and returns when it is over.
 * @param {{languages: string[], repeats: number, chime: boolean, volume: number}} rules
 */
export async function sample(rules) {
  const context = new AudioContext();
  try {
    const [{ loadClips, setsOf }, { planOf }, { renderPlan }] = await Promise.all([import(clipsModule), import(planModule), import(renderModule)]);
    const { clips } = await loadClips(rules.languages);
    const plan = planOf(call, { ...rules, crowd: false, sets: setsOf(clips) });
    const volume = context.createGain();
    volume.gain.value = rules.volume / 100;
    volume.connect(context.destination);
    const { end } = renderPlan(context, plan, clips, { into: volume });
    await new Promise((over) => setTimeout(over, Math.max(0, end - context.currentTime) * 1000 + 200));
  } finally {
    await context.close();
  }
}
