/**
 * How a Vietnamese syllable is written: its letters and its tone are kept apart, and joining them puts the tone where
 * the old style has it (hòa, thủy). All text is NFC.
 */

/** The five tones as combining marks, in the order of their numbers 1 to 5; 0 is no tone. */
const marks = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];

/** Letters with a hat, a horn or a breve, and the plain vowel below. @type {Record<string, string>} */
export const plain = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u" };

const vowel = /[aăâeêioôơuưy]/;

/**
 * A word without its tone, and the tone's number.
 * @typedef {{letters: string, tone: number}} Word
 * @param {string} text
 * @returns {Word}
 */
export function split(text) {
  let tone = 0;
  const letters = text.normalize("NFD").replace(/[\u0301\u0300\u0309\u0303\u0323]/g, (mark) => {
    tone = marks.indexOf(mark);
    return "";
  });
  return { letters: letters.normalize("NFC"), tone };
}

/**
 * Where the word's last vowels begin and end (end excluded), or null. The u of "qu" and the i of "gi" before a vowel
 * belong to the consonant.
 * @param {string} letters
 * @returns {[number, number] | null}
 */
export function rhyme(letters) {
  const low = letters.toLowerCase();
  const onset = /^(qu|gi)(?=[aăâeêioôơuưy])/.test(low) ? 2 : 0;
  let end = low.length;
  while (end > onset && !vowel.test(low[end - 1])) end--;
  let start = end;
  while (start > onset && vowel.test(low[start - 1])) start--;
  return start < end ? [start, end] : null;
}

/**
 * Writes the word: "ưo" and "uơ" before another letter become "ươ", and the tone goes where the old style puts it.
 * @param {Word} word
 * @returns {string}
 */
export function join({ letters, tone }) {
  const vowels = rhyme(letters);
  if (!vowels) return letters;
  const [start, end] = vowels;
  const pair = letters.slice(start, start + 2).toLowerCase();
  if ((pair === "ưo" || pair === "uơ") && letters.length > start + 2) {
    letters = put(put(letters, start, "ư"), start + 1, "ơ");
  }
  if (tone === 0) return letters;
  const at = toneAt(letters.toLowerCase(), start, end);
  return letters.slice(0, at) + (letters[at] + marks[tone]).normalize("NFC") + letters.slice(at + 1);
}

/**
 * The tone stands on the last of ă â ê ô ơ ư; else on the middle one of three vowels; of two on the second before a
 * final consonant and on the first without.
 * @param {string} low
 * @param {number} start
 * @param {number} end
 * @returns {number}
 */
function toneAt(low, start, end) {
  for (let i = end - 1; i >= start; i--) if (low[i] in plain) return i;
  if (end - start === 3) return start + 1;
  return end - start === 2 && end < low.length ? start + 1 : start;
}

/**
 * Replaces one letter and keeps its case.
 * @param {string} letters
 * @param {number} at
 * @param {string} letter
 */
export function put(letters, at, letter) {
  const upper = letters[at] !== letters[at].toLowerCase();
  return letters.slice(0, at) + (upper ? letter.toUpperCase() : letter) + letters.slice(at + 1);
}

/** What may follow the vowels of a syllable, and what of it takes only sắc and nặng. */
const finals = /^(c|ch|m|n|ng|nh|p|t)?$/i;
const stops = /^(c|ch|p|t)$/i;

/**
 * Whether the word as it stands can take the tone.
 * @param {string} letters
 * @param {number} tone
 */
export function takes(letters, tone) {
  const vowels = rhyme(letters);
  if (!vowels) return false;
  const final = letters.slice(vowels[1]);
  return finals.test(final) && (tone === 1 || tone === 5 || !stops.test(final));
}
