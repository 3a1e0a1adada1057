/** What a stored dossier and a sent one do not have in common. */

/** @typedef {ReturnType<typeof import("./request.js").requestOf>} Sent */
/** @typedef {import("./draft.js").Person} Person */
/** @typedef {Sent["documents"][number]} Sheet */
/**
 * @typedef {object} Stored answer of GET /api/v1/dossiers/{code}, as far as a clerk typed it; empty fields may be missing
 * @property {string} procedure
 * @property {Partial<Person>} applicant
 * @property {Partial<Person>} [owner]
 * @property {Sheet[] | null} documents
 * @property {number} sets
 * @property {number} fee_vnd
 * @property {string} return_by
 * @property {string} [post_address]
 * @property {string} [note]
 */

/**
 * The server trims what was typed, composes its letters, and takes spaces, points and hyphens out of numbers: that is
 * no difference.
 * @param {string} [typed]
 */
const text = (typed = "") => typed.trim().normalize("NFC");

/** @param {string} [typed] */
const number = (typed = "") => typed.replace(/[ .-]/g, "").toUpperCase();

/** @param {Partial<Person> | null} [person] */
const personOf = (person) =>
  person && [text(person.name), number(person.id_number), number(person.phone), text(person.email), text(person.address)];

/** @param {Sheet[] | null} sheets */
const sheetsOf = (sheets) => (sheets ?? []).map((s) => [text(s.name), s.originals, s.certified, s.copies]);

/** What is compared, by the key of its name on the form. @type {Record<string, (from: Sent | Stored) => unknown>} */
const parts = {
  "dossier.procedure": (from) => text(from.procedure),
  "dossier.applicant": (from) => personOf(from.applicant),
  "dossier.owner": (from) => personOf(from.owner) ?? null,
  "dossier.documents": (from) => sheetsOf(from.documents),
  "dossier.sets": (from) => from.sets,
  "dossier.fee": (from) => from.fee_vnd,
  "dossier.return": (from) => from.return_by,
  "dossier.post_address": (from) => text(from.post_address),
  "dossier.note": (from) => text(from.note),
};

/**
 * @param {Sent} sent
 * @param {Stored} stored
 * @returns {string[]} keys of the names of what differs
 */
export function differing(sent, stored) {
  return Object.keys(parts).filter((name) => JSON.stringify(parts[name](sent)) !== JSON.stringify(parts[name](stored)));
}
