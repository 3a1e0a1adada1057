/** The two tones before a call, made by oscillators: nothing to load, nothing to lose. */

/** The tones: pitch in hertz (e″, c″) and when they begin, in seconds. They overlap as one bell after another. */
const tones = [
  { pitch: 659.26, from: 0 },
  { pitch: 523.25, from: 0.42 },
];

/** How long a tone takes to fade away, in seconds, and how loud it begins; two together stay below the limit of 1. */
const fade = 0.75;
const loudness = 0.5;

/**
 * Rings at a time of the context's clock. Answers what was started, so that it can be stopped.
 * @param {BaseAudioContext} context
 * @param {AudioNode} into
 * @param {number} at in seconds
 * @returns {AudioScheduledSourceNode[]}
 */
export function chimeAt(context, into, at) {
  return tones.map(({ pitch, from }) => tone(context, into, pitch, at + from));
}

/**
 * @param {BaseAudioContext} context
 * @param {AudioNode} into
 * @param {number} pitch
 * @param {number} at
 */
function tone(context, into, pitch, at) {
  const voice = context.createOscillator();
  const volume = context.createGain();
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.001, at + fade);
  volume.gain.linearRampToValueAtTime(0, at + fade + 0.01);
  voice.connect(volume).connect(into);
  voice.start(at);
  voice.stop(at + fade + 0.02);
  return voice;
}
