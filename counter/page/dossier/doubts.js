/** What looks odd in what a clerk typed. A doubt is shown and never stops anybody: the server decides. */

/** Spaces, points and hyphens between digits, as people write them. */
const separators = /[\s.-]/g;

/**
 * A personal number has 12 digits and no check digit (NĐ 137/2015 art. 13); a passport begins with a letter.
 * @param {string} typed
 * @returns {number} how many characters there are instead of 12, 0 for no doubt
 */
export function oddNumber(typed) {
  const number = typed.replace(separators, "");
  return number === "" || /^(\d{12}|[A-Za-z]\w+)$/.test(number) ? 0 : number.length;
}

/**
 * @param {string} typed
 * @returns {boolean}
 */
export function oddPhone(typed) {
  const number = typed.replace(separators, "");
  return number !== "" && !/^(0|\+84)\d{9,10}$/.test(number);
}

/**
 * @param {string} typed
 * @returns {boolean}
 */
export function oddEmail(typed) {
  return typed.trim() !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim());
}
