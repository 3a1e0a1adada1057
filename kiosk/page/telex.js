/**
 * Vietnamese typing for the on-screen keyboard: Telex, and keys of their own for the tones and for ă â đ ê ô ơ ư.
 * Text and key in, text out; nothing is remembered between keys, so a word may be corrected at any time. Tones stand in
 * the old style (hòa, thủy), the result is NFC.
 */

/** The five tones as combining marks, in the order of their numbers 1 to 5; 0 is no tone. */
const marks = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];

/** Keys that carry a tone: the keyboard's own and Telex's letters. */
const toneKeys = /** @type {Record<string, number>} */ ({ sac: 1, huyen: 2, hoi: 3, nga: 4, nang: 5 });
const telexTones = /** @type {Record<string, number>} */ ({ s: 1, f: 2, r: 3, x: 4, j: 5 });

/** Letters that Telex's a, e, o and w make of a plain vowel, and what each of them is made of. */
const hats = /** @type {Record<string, string>} */ ({ a: "â", e: "ê", o: "ô" });
const horns = /** @type {Record<string, string>} */ ({ a: "ă", o: "ơ", u: "ư" });
const plain = /** @type {Record<string, string>} */ ({ ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u" });

const vowel = /[aăâeêioôơuưy]/;

/**
 * The text after one key.
 * @param {string} text
 * @param {string} key a character; "space", "backspace"; or a tone: "sac", "huyen", "hoi", "nga", "nang"
 * @param {boolean} telex whether letters combine as in Telex
 * @returns {string}
 */
export function type(text, key, telex) {
  const start = text.search(/\p{L}*$/u);
  const before = text.slice(0, start);
  const word = split(text.slice(start));
  if (key === "space") return text === "" || text.endsWith(" ") ? text : text + " ";
  if (key === "backspace") return word.letters ? before + join(word.letters.slice(0, -1), word.tone) : text.slice(0, -1);
  if (key in toneKeys) return before + toned(word, toneKeys[key]);
  const combined = telex && /^[a-z]$/i.test(key) ? combine(word, key) : null;
  return before + (combined ?? join(word.letters + key, word.tone));
}

/**
 * A word without its tone, and the tone's number.
 * @typedef {{letters: string, tone: number}} Word
 * @param {string} text
 * @returns {Word}
 */
function split(text) {
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
function rhyme(letters) {
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
 * @param {string} letters
 * @param {number} tone
 * @returns {string}
 */
function join(letters, tone) {
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
function put(letters, at, letter) {
  const upper = letters[at] !== letters[at].toLowerCase();
  return letters.slice(0, at) + (upper ? letter.toUpperCase() : letter) + letters.slice(at + 1);
}

/**
 * A syllable that ends in c, ch, p or t takes only sắc and nặng.
 * @param {string} letters
 * @param {number} tone
 */
function allowed(letters, tone) {
  const vowels = rhyme(letters);
  return vowels !== null && (tone === 1 || tone === 5 || !/^(c|ch|p|t)$/i.test(letters.slice(vowels[1])));
}

/**
 * The keyboard's own tone key: sets the tone, the same key again takes it away.
 * @param {Word} word
 * @param {number} tone
 */
function toned({ letters, tone: last }, tone) {
  if (last === tone) return join(letters, 0);
  return join(letters, allowed(letters, tone) ? tone : last);
}

/**
 * What a Telex letter makes of the word, or null when it is only a letter.
 * @param {Word} word
 * @param {string} key
 * @returns {string | null}
 */
function combine({ letters, tone }, key) {
  const low = key.toLowerCase();
  if (low in telexTones) {
    if (tone === telexTones[low]) return letters + key;
    return allowed(letters, telexTones[low]) ? join(letters, telexTones[low]) : null;
  }
  if (low === "z") return tone ? join(letters, 0) : null;
  if (low === "d") return bar(letters, tone, key);
  if (low === "w") return horn(letters, tone, key);
  if (low in hats) return hat(letters, tone, low, key);
  return null;
}

/**
 * dd → đ, also with letters in between (dangd → đang); a third d takes it back.
 * @param {string} letters
 * @param {number} tone
 * @param {string} key
 */
function bar(letters, tone, key) {
  const low = letters.toLowerCase();
  const at = low.endsWith("d") || low.endsWith("đ") ? low.length - 1 : 0;
  if (low[at] === "d") return join(put(letters, at, "đ"), tone);
  if (low[at] === "đ") return join(put(letters, at, "d") + key, tone);
  return null;
}

/**
 * aa → â, ee → ê, oo → ô, also from ă and ơ and with a final consonant or i, u, y in between; a third one takes it back.
 * @param {string} letters
 * @param {number} tone
 * @param {string} low
 * @param {string} key
 */
function hat(letters, tone, low, key) {
  const vowels = rhyme(letters);
  if (!vowels) return null;
  for (let i = vowels[1] - 1; i >= vowels[0]; i--) {
    const letter = letters[i].toLowerCase();
    if (letter === hats[low]) return i === letters.length - 1 ? join(put(letters, i, low) + key, tone) : null;
    if ((plain[letter] ?? letter) === low) return join(put(letters, i, hats[low]), tone);
    if (!/[iuy]/.test(letter)) return null;
  }
  return null;
}

/**
 * aw → ă, ow → ơ, uw → ư, uo + w → uơ or ươ, ua + w → ưa, w alone → ư; a second w takes it back.
 * @param {string} letters
 * @param {number} tone
 * @param {string} key
 */
function horn(letters, tone, key) {
  const vowels = rhyme(letters);
  if (!vowels) return letters + (key === "W" ? "Ư" : "ư");
  const [start, end] = vowels;
  const low = letters.slice(start, end).toLowerCase();
  if (/^[uư][oô]/.test(low)) return join(put(letters, start + 1, "ơ"), tone);
  if (low === "ua" && end === letters.length) return join(put(letters, start, "ư"), tone);
  for (let i = end - 1; i >= start; i--) {
    const letter = letters[i].toLowerCase();
    const base = plain[letter] ?? letter;
    if (letter === horns[base]) return i === letters.length - 1 ? join(put(letters, i, base) + key, tone) : null;
    if (base in horns) return join(put(letters, i, horns[base]), tone);
  }
  return null;
}
