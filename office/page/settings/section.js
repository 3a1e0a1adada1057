/** How the form of a section is drawn: as the server describes its fields. */

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("/assets/js/wire.d.ts").settings.Field} Described */
/** @typedef {Described & {kind: Kind}} Field its name is the text set.<section>.<key>, its options' set.<section>.<key>.<option> */
/** @typedef {Omit<Described, "columns"> & {kind: "list", columns: Field[]}} List */
/** @typedef {{fields: Field[], list?: List | undefined}} Form */

/**
 * @param {Described[]} described
 * @param {string} [only] the list that is drawn by itself; without it the fields are, and the first list
 * @returns {Form}
 */
export function formOf(described, only) {
  const lists = /** @type {List[]} */ (described.filter((x) => x.kind === "list"));
  if (only) return { fields: [], list: lists.find((x) => x.key === only) };
  return { fields: /** @type {Field[]} */ (described.filter((x) => x.kind !== "list")), list: lists[0] };
}
