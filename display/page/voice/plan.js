/**
 * What is said for a call: the chime, then each language in turn as a row of recorded clips with the pauses between
 * them. Pure: it knows which clips there are and how long they last, and nothing of sound or clocks.
 *
 * A number is said whole or not at all: when one of its letters or digits has no clip, the number is left to the
 * screen, because half a number is somebody else's. The same for the counter. The rest is said.
 */

/**
 * @typedef {import("/assets/js/board.js").BoardCall} Call
 * @typedef {Record<string, Record<string, number>>} Sets the length in seconds of every clip that can be played, by language and clip
 * @typedef {{clip: string, language: string, gap: number, seconds: number, pass: number}} Step a clip, and the silence after it in
 *   seconds; the chime has no language. `pass` counts the languages as they are said, so that one can be left away whole.
 */

/** How long the two tones of the chime last, in seconds, with the silence before the first word. */
export const chimeSeconds = 1.15;

/** The pauses within an announcement, in seconds: as in unhurried speech, longer where the sense divides. */
const pauseSeconds = { phrase: 0.08, sign: 0.05, number: 0.15, counter: 0.06, language: 0.45 };

/**
 * The announcement of a call. In a crowd it is the short one: only the first language, no repeats, and the chime only
 * if it is asked for.
 * @param {Pick<Call, "number" | "counter" | "times">} call
 * @param {{languages: string[], repeats: number, crowd: boolean, chime: boolean, sets: Sets}} how
 * @returns {Step[]}
 */
export function planOf(call, { languages, repeats, crowd, chime, sets }) {
  const said = languages.filter((language) => sets[language] && words(call, crowd, sets[language]).length > 0);
  const wanted = crowd ? said.slice(0, 1) : Array.from({ length: repeats }, () => said).flat();
  const plan = wanted.flatMap((language, pass) =>
    words(call, crowd, sets[language]).map(([clip, gap]) => ({ clip, language, gap, seconds: sets[language][clip], pass })));
  plan.forEach((step, i) => {
    if (i + 1 === plan.length) step.gap = 0;
    else if (plan[i + 1].pass !== step.pass) step.gap = pauseSeconds.language;
  });
  return chime ? [ringing(languages, sets), ...plan] : plan;
}

/**
 * How long a plan lasts, in seconds.
 * @param {Step[]} plan
 */
export function lengthOf(plan) {
  return plan.reduce((sum, { seconds, gap }) => sum + seconds + gap, 0);
}

/**
 * A centre's own chime, of the first language that has one; else the two tones.
 * @param {string[]} languages
 * @param {Sets} sets
 * @returns {Step}
 */
function ringing(languages, sets) {
  const language = languages.find((each) => sets[each]?.chime) ?? "";
  const seconds = language ? sets[language].chime : chimeSeconds;
  return { clip: "chime", language, gap: language ? pauseSeconds.number : 0, seconds, pass: 0 };
}

/**
 * The clips of one language with the pauses after them.
 * @param {Pick<Call, "number" | "counter" | "times">} call
 * @param {boolean} crowd
 * @param {Record<string, number>} set
 * @returns {[clip: string, gap: number][]}
 */
function words(call, crowd, set) {
  const number = whole(signsOf(call.number), set);
  const counter = counterOf(call.counter, set);
  if (number.length + counter.length === 0) return [];
  /** @type {[string, number][]} */
  const row = opening(call, crowd, set).map((clip) => [clip, pauseSeconds.phrase]);
  number.forEach((clip, i) => row.push([clip, i + 1 < number.length ? pauseSeconds.sign : pauseSeconds.number]));
  if (counter.length > 0 && "counter" in set) row.push(["counter", pauseSeconds.counter]);
  for (const clip of counter) row.push([clip, pauseSeconds.sign]);
  return row;
}

/**
 * @param {Pick<Call, "times">} call
 * @param {boolean} crowd
 * @param {Record<string, number>} set
 */
function opening(call, crowd, set) {
  const short = "call_short" in set ? "call_short" : "call";
  const clips = call.times > 1 && !crowd ? ["recall", short] : [crowd ? short : "call"];
  return clips.filter((clip) => clip in set);
}

/**
 * A counter is counted, "twelve"; what has no such clip is read sign by sign: 105, 12A, a set without the cardinals.
 * @param {string} counter
 * @param {Record<string, number>} set
 */
function counterOf(counter, set) {
  const [, digits, letter] = /^0*([0-9]+)([A-Za-z]?)$/.exec(counter) ?? [null, "", ""];
  const counted = digits ? whole([`number_${digits}`, ...signsOf(letter)], set) : [];
  return counted.length > 0 ? counted : whole(signsOf(counter), set);
}

/**
 * The letters and digits; what stands between them is not spoken.
 * @param {string} text
 */
function signsOf(text) {
  return [...text.toLowerCase()].filter((sign) => /[a-z0-9]/.test(sign)).map((sign) => (sign < "a" ? "digit_" : "letter_") + sign);
}

/**
 * All of the clips, or none when one is not there.
 * @param {string[]} clips
 * @param {Record<string, number>} set
 */
function whole(clips, set) {
  return clips.every((clip) => clip in set) ? clips : [];
}
