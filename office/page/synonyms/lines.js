/** The lines of the table of everyday words: finding one, leaving one out, and saying one in words. */

import { t } from "/assets/js/texts.js";

/** @typedef {import("/assets/js/wire.d.ts").catalog.Synonym} Line */
/** @typedef {import("/assets/js/wire.d.ts").refusal.Line} BadLine */

/** Letters without marks, so that the table is searched as the kiosk is. @param {string} text */
const plain = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/gi, "d").toLowerCase();

/** @param {Line} line @param {Record<string, string>} names */
const named = ({ codes = [] }, names) => codes.map((code) => `${code} ${names[code] ?? ""}`);

/**
 * The lines that have what is wanted in their phrase, then those that lead to it.
 * @param {Line[]} items
 * @param {string} wanted
 * @param {Record<string, string>} names of procedures, by code
 */
export function matching(items, wanted, names) {
  const sought = plain(wanted.trim());
  if (!sought) return items;
  const has = (/** @type {string} */ text) => plain(text).includes(sought);
  const found = items.filter((line) => [line.phrase, line.words ?? "", line.field ?? "", ...named(line, names)].some(has));
  return [...found.filter((line) => has(line.phrase)), ...found.filter((line) => !has(line.phrase))];
}

/** @param {Line[]} items @param {(string | undefined)[]} phrases */
export const without = (items, ...phrases) => items.filter((line) => !phrases.includes(line.phrase));

/**
 * Where a line leads, in words.
 * @param {Line} line
 * @param {Record<string, string>} names
 */
export function leadsTo({ codes = [], field, words }, names) {
  const list = codes.map((code) => `${code} ${names[code] ?? ""}`.trim());
  if (words) list.push(`${t("syn.words")}: ${words}`);
  if (field) list.push(`${t("syn.field")}: ${field}`);
  return list;
}

/** What is wrong with the lines that were refused. @param {BadLine[]} bad */
export const reasonsOf = (bad) =>
  bad.slice(0, 5)
    .map(({ line, column, value, reason }) => {
      const where = t("syn.line", { n: line, column: column ? t(`syn.${column}`) : "" });
      return `${where}: ${t(`syn.reason.${reason}`, { v: value ?? "" })}.`;
    })
    .join(" ");
