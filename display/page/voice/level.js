/** Where a recording sounds and how loud it is. Pure: it reads samples. */

/** Samples a second. Speech has nothing above half of it that a hall's loudspeaker gives back. */
export const rate = 24_000;

/** Softer than this part of its loudest sample a recording has not begun, and how much is kept around it, in seconds. */
const silence = 0.004;
const margin = { before: 0.003, after: 0.006 };

/** The level of what sounds, as the built-in clips have it, and the loudest sample allowed. A gain beyond four only lifts noise. */
const level = 0.112;
const peak = 0.88;
const greatest = 4;

/**
 * Where the sound begins and ends, in samples; the same place twice when there is none.
 * @param {Float32Array} samples
 * @returns {[from: number, to: number]}
 */
export function edges(samples) {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const limit = Math.max(loudest * silence, 1e-4);
  const first = samples.findIndex((sample) => Math.abs(sample) > limit);
  if (first < 0) return [0, 0];
  const last = samples.findLastIndex((sample) => Math.abs(sample) > limit);
  return [Math.max(0, first - Math.round(margin.before * rate)), Math.min(samples.length, last + 1 + Math.round(margin.after * rate))];
}

/**
 * How much louder or softer a clip is played to sound as the others.
 * @param {Float32Array} samples
 */
export function gainOf(samples) {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const limit = loudest / 30; // pauses within a phrase do not count
  const loud = samples.filter((sample) => Math.abs(sample) > limit);
  const mean = Math.sqrt(loud.reduce((sum, sample) => sum + sample * sample, 0) / loud.length);
  return Math.min(level / mean, peak / loudest, greatest);
}
