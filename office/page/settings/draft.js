/** A section of the settings while somebody edits it: texts in fields, and the way back to values. */

import { at, kinds, put } from "./kinds.js";

/** @typedef {import("./section.js").Form} Form */
/** @typedef {{was: any, cells: Record<string, string>}} Row was: the value it came from, {} for a new one */
/** @typedef {{fields: Record<string, string>, rows: Row[]}} Draft */

/**
 * @param {import("./section.js").Field[]} fields
 * @param {any} value a choice that it does not make is the first option
 */
export const cellsOf = (fields, value) =>
  Object.fromEntries(fields.map(({ key, kind, options }) => [key, kinds[kind].show(at(value, key)) || (kind === "choice" ? (options?.[0] ?? "") : "")]));

/**
 * @param {Form} form
 * @param {any} value
 * @returns {Draft}
 */
export function draftOf({ fields, list }, value) {
  const held = list ? at(value, list.key) : null;
  const items = list?.keyed ? Object.entries(held ?? {}).map(([key, item]) => ({ ...item, [list.keyed ?? ""]: key })) : (held ?? []);
  return {
    fields: cellsOf(fields, value),
    rows: items.map((/** @type {any} */ was) => ({ was, cells: cellsOf(list?.columns ?? [], was) })),
  };
}

/**
 * @param {Form} form
 * @param {any} value what stands; what the form does not show of it stays
 * @param {Draft} draft
 */
export function valueOf({ fields, list }, value, draft) {
  let next = { ...value };
  for (const { key, kind } of fields) next = put(next, key, kinds[kind].read(draft.fields[key] ?? ""));
  if (!list) return next;
  const items = draft.rows.map(({ was, cells }) =>
    list.columns.reduce((item, { key, kind }) => put(item, key, kinds[kind].read(cells[key] ?? "")), was),
  );
  return put(next, list.key, list.keyed ? byKey(items, list.keyed) : items);
}

/**
 * @param {any[]} items
 * @param {string} column
 */
const byKey = (items, column) =>
  Object.fromEntries(items.map(({ [column]: key, ...rest }) => [String(key).toUpperCase(), rest]));
