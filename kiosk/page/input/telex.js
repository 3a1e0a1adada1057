/**
 * Vietnamese typing: Telex, and keys of their own for the tones and for ă â đ ê ô ơ ư. A line and a key
 * in, a line out; all that is remembered between two keys is a lone w, so a word may be corrected at any time and in any
 * place.
 */

import { join, plain, put, rhyme, split, takes } from "./telex-word.js";

/** Keys that carry a tone: the keyboard's own and Telex's letters. */
const toneKeys = /** @type {Record<string, number>} */ ({ sac: 1, huyen: 2, hoi: 3, nga: 4, nang: 5 });
const telexTones = /** @type {Record<string, number>} */ ({ s: 1, f: 2, r: 3, x: 4, j: 5 });

/** Letters that Telex's a, e, o and w make of a plain vowel. */
const hats = /** @type {Record<string, string>} */ ({ a: "â", e: "ê", o: "ô" });
const horns = /** @type {Record<string, string>} */ ({ a: "ă", o: "ơ", u: "ư" });

/**
 * caret: how many characters stand before it; lone: the last key was a w that became ư by itself, so that the next w
 * makes a w of it and not uw.
 * @typedef {{text: string, caret: number, lone?: boolean}} Line
 */

/**
 * The line after one key.
 * @param {Line} line
 * @param {string} key a character; "space", "backspace", "left", "right"; or a tone: "sac", "huyen", "hoi", "nga", "nang"
 * @param {boolean} telex whether letters combine as in Telex
 * @returns {Line}
 */
export function edit({ text, caret, lone = false }, key, telex) {
  if (key === "left") return { text, caret: Math.max(0, caret - 1) };
  if (key === "right") return { text, caret: Math.min(text.length, caret + 1) };
  const head = text.slice(0, caret);
  const tail = text.slice(caret);
  if (key === "space") return space(head, tail);
  if (lone && telex && /^w$/i.test(key)) return { text: head.slice(0, -1) + key + tail, caret };
  const start = head.search(/\p{L}*$/u);
  const end = /^\p{L}*/u.exec(tail)?.[0].length ?? 0;
  const done = word(split(head.slice(start)), split(tail.slice(0, end)), key, telex);
  if (!done) return { text: head.slice(0, -1) + tail, caret: Math.max(0, caret - 1) };
  const { written, before } = done;
  const now = { text: head.slice(0, start) + written + tail.slice(end), caret: start + before };
  return telex && /^w$/i.test(key) && now.text.length > text.length && /^ư$/i.test(written[before - 1]) ? { ...now, lone: true } : now;
}

/** One space between words, none before the first. @param {string} head @param {string} tail @returns {Line} */
function space(head, tail) {
  if (head === "" || head.endsWith(" ")) return { text: head + tail, caret: head.length };
  return { text: `${head} ${tail.replace(/^ /, "")}`, caret: head.length + 1 };
}

/**
 * One key inside a word; null when there is no letter of it to take back.
 * @param {import("./telex-word.js").Word} head what stands before the caret
 * @param {import("./telex-word.js").Word} tail what stands behind it
 * @param {string} key
 * @param {boolean} telex
 * @returns {{written: string, before: number} | null} before: letters of it that stand before the caret
 */
function word(head, tail, key, telex) {
  const tone = tail.tone || head.tone;
  const behind = tail.letters;
  /** @param {import("./telex-word.js").Word} now what the letters before the caret have become */
  const end = (now) => ({ written: join({ letters: now.letters + behind, tone: now.tone }), before: now.letters.length });
  if (key === "backspace") return head.letters ? end({ letters: head.letters.slice(0, -1), tone }) : null;
  if (key in toneKeys) {
    const wanted = toneKeys[key] === tone ? 0 : toneKeys[key];
    return end({ letters: head.letters, tone: wanted === 0 || takes(head.letters + behind, wanted) ? wanted : tone });
  }
  const combined = telex && /^[a-z]$/i.test(key) ? combine({ letters: head.letters, tone }, key, behind) : null;
  return end(combined ?? { letters: head.letters + key, tone });
}

/**
 * What a Telex letter makes of the word, or null when it is only a letter. A key that is repeated takes back what it
 * did and stands there as a letter.
 * @param {import("./telex-word.js").Word} word
 * @param {string} key
 * @param {string} behind letters of the same word behind the caret
 * @returns {import("./telex-word.js").Word | null}
 */
function combine({ letters, tone }, key, behind) {
  const low = key.toLowerCase();
  if (low in telexTones) {
    const wanted = telexTones[low];
    if (tone === wanted) return { letters: letters + key, tone: 0 };
    return takes(letters + behind, wanted) ? { letters, tone: wanted } : null;
  }
  if (low === "z") return tone ? { letters, tone: 0 } : null;
  const changed = low === "d" ? bar(letters, key) : low === "w" ? horn(letters, key) : low in hats ? hat(letters, low, key) : null;
  return changed === null ? null : { letters: changed, tone };
}

/**
 * dd → đ, also with a rhyme in between (dangd → đang), but not in abbreviations (dkkd).
 * @param {string} letters
 * @param {string} key
 * @returns {string | null}
 */
function bar(letters, key) {
  const low = letters.toLowerCase();
  const beside = low.endsWith("d") || low.endsWith("đ");
  if (!beside && !takes(letters, 1)) return null;
  const at = beside ? low.length - 1 : 0;
  if (low[at] === "d") return put(letters, at, "đ");
  return low[at] === "đ" ? put(letters, at, "d") + key : null;
}

/**
 * aa → â, ee → ê, oo → ô, also from ă and ơ and with a final consonant or i, u, y in between.
 * @param {string} letters
 * @param {string} low
 * @param {string} key
 * @returns {string | null}
 */
function hat(letters, low, key) {
  const vowels = rhyme(letters);
  if (!vowels) return null;
  for (let i = vowels[1] - 1; i >= vowels[0]; i--) {
    const letter = letters[i].toLowerCase();
    if (letter === hats[low]) return put(letters, i, low) + key;
    if ((plain[letter] ?? letter) === low) return put(letters, i, hats[low]);
    if (!/[iuy]/.test(letter)) return null;
  }
  return null;
}

/** Open syllables in uơ: huơ, khuơ, thuở; all others are written with ươ. */
const openUo = /^(h|kh|th)u[oô]$/;

/**
 * aw → ă, ow → ơ, uw → ư, uow → ươ, ua + w → ưa, w alone → ư.
 * @param {string} letters
 * @param {string} key
 * @returns {string | null}
 */
function horn(letters, key) {
  const vowels = rhyme(letters);
  if (!vowels) return letters + (key === "W" ? "Ư" : "ư");
  const [start, end] = vowels;
  const low = letters.slice(start, end).toLowerCase();
  if (low.startsWith("ươ")) return put(put(letters, start, "u"), start + 1, "o") + key;
  if (openUo.test(letters.toLowerCase())) return put(letters, start + 1, "ơ");
  if (/^[uư][oôơ]/.test(low) && !low.startsWith("uơ")) return put(put(letters, start, "ư"), start + 1, "ơ");
  if (low === "ua" && end === letters.length) return put(letters, start, "ư");
  for (let i = end - 1; i >= start; i--) {
    const letter = letters[i].toLowerCase();
    const base = plain[letter] ?? letter;
    if (letter === horns[base]) return put(letters, i, base) + key;
    if (base in horns) return put(letters, i, horns[base]);
  }
  return null;
}
