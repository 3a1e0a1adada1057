/** How the form of a section is drawn: as the server describes its fields. */

/** @typedef {import("./kinds.js").Kind} Kind */
/**
 * @typedef {object} Field
 * @property {string} key where it lies in the section's value; its name is the text set.<section>.<key>
 * @property {Kind} kind
 * @property {string} [unit] its name is the text unit.<unit>
 * @property {number} [min]
 * @property {number} [max]
 * @property {string[]} [options] of a choice or of choices; their names are the texts set.<section>.<key>.<option>
 * @property {string} [hint] shown while the field is empty
 */
/**
 * @typedef {object} List
 * @property {string} key where the list lies in the section's value
 * @property {"list"} kind
 * @property {Field[]} columns
 * @property {string} [keyed] the list is an object by this column
 */
/** @typedef {{fields: Field[], list?: List | undefined}} Form */

/**
 * @param {(Field | List)[]} described
 * @param {string} [only] the list that is drawn by itself; without it the fields are, and the first list
 * @returns {Form}
 */
export function formOf(described, only) {
  const lists = described.filter((x) => x.kind === "list");
  if (only) return { fields: [], list: lists.find((x) => x.key === only) };
  return { fields: described.filter((x) => x.kind !== "list"), list: lists[0] };
}
