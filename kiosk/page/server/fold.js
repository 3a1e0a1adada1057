/** Searching without accents: how two words count as the same, and what of a name is marked. */

/**
 * Lower case without accents, đ as d: one character for each of an NFC text, so that positions stay.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return Array.from(text.normalize("NFC").toLowerCase(), (letter) =>
    letter === "đ" ? "d" : letter.normalize("NFD")[0],
  ).join("");
}

/**
 * A name cut into parts that match words of the query and parts between them. A word matches at the beginning of a
 * word; matches with only a space between them are one.
 * @param {string} name
 * @param {string} query
 * @returns {{text: string, hit: boolean}[]}
 */
export function highlight(name, query) {
  const text = name.normalize("NFC");
  const folded = fold(text);
  const marked = new Array(text.length).fill(false);
  const words = fold(query).match(/[\p{L}\p{N}.]+/gu) ?? [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1])) continue;
      marked.fill(true, at, at + word.length);
    }
  }
  for (let i = 1; i < text.length - 1; i++) {
    if (text[i] === " " && marked[i - 1] && marked[i + 1]) marked[i] = true;
  }
  /** @type {{text: string, hit: boolean}[]} */
  const parts = [];
  for (let i = 0; i < text.length; i++) {
    const last = parts[parts.length - 1];
    if (last && last.hit === marked[i]) last.text += text[i];
    else parts.push({ text: text[i], hit: marked[i] });
  }
  return parts;
}
