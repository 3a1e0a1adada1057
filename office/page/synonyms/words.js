/** Lines of the table of everyday words, said in words. */

import { t } from "/assets/js/texts.js";

/** @typedef {import("./lines.js").Line} Line */
/** @typedef {{line: number, column?: string, value?: string, reason: string}} BadLine */

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
