/** What a typed dossier becomes on its way to the server, and where in the form the server's answer belongs. */

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./draft.js").Paper} Paper */
/** @typedef {import("./draft.js").Person} Person */

/** The fields that the form has a place for, apart from its rows of documents. */
const inForm = /^(procedure|sets|fee_vnd|post_address|note|(applicant|owner)\.(name|id_number|phone|email|address))$/;

/**
 * The body of POST /api/v1/dossiers. Documents of which nothing was handed in are left out: the receipt lists what the
 * citizen gave.
 * @param {Draft} now
 */
export function requestOf(now) {
  return {
    procedure: now.procedure?.code ?? "",
    applicant: trimmed(now.applicant),
    owner: now.other_owner ? trimmed(now.owner) : null,
    documents: now.papers.filter(handedIn).map((p) => ({
      name: p.name.trim(),
      originals: count(p.originals),
      certified: count(p.certified),
      copies: count(p.copies),
    })),
    sets: count(now.sets),
    fee_vnd: count(now.fee),
    return_by: now.return_by,
    post_address: now.return_by === "post" ? now.post_address.trim() : "",
    ticket: now.ticket,
    note: now.note.trim(),
  };
}

/** What a clerk types, by its field: the key of its name on the form. @type {Record<string, string>} */
const names = {
  procedure: "dossier.procedure",
  applicant: "dossier.applicant",
  owner: "dossier.owner",
  documents: "dossier.documents",
  sets: "dossier.sets",
  fee_vnd: "dossier.fee",
  return_by: "dossier.return",
  post_address: "dossier.post_address",
  note: "dossier.note",
};

/**
 * What differs between two requests of the same form.
 * @param {ReturnType<typeof requestOf>} one
 * @param {ReturnType<typeof requestOf>} other
 * @returns {string[]} keys of the names of what differs
 */
export function differing(one, other) {
  const [a, b] = /** @type {Record<string, unknown>[]} */ ([one, other]);
  return Object.keys(names).filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part])).map((part) => names[part]);
}

/**
 * Whether at least one sheet of a document is on the desk.
 * @param {Paper} p
 * @returns {boolean}
 */
export const handedIn = (p) => count(p.originals) + count(p.certified) + count(p.copies) > 0;

/**
 * Only what cannot be sent at all: the text to show by field. The rest is the server's to judge. A fee is never
 * guessed: somebody types it, also when it is 0.
 * @param {Draft} now
 * @returns {Record<string, string>} keys of texts
 */
export function lacking(now) {
  /** @type {Record<string, string>} */
  const found = {};
  if (!now.procedure) found.procedure = "dossier.procedure.missing";
  if (now.fee.trim() === "") found.fee_vnd = "dossier.fee.missing";
  return found;
}

/**
 * The form's field for the one that the server names. Of the documents it says what is wrong and not where: a missing
 * name is at the first row without one.
 * @param {string} named
 * @param {Draft} now
 * @returns {string} empty for what is not in the form
 */
export function fieldOf(named, now) {
  if (!named.startsWith("documents")) return inForm.test(named) ? named : "";
  const row = now.papers.findIndex((p) => handedIn(p) && !p.name.trim());
  return `documents.${Math.max(0, row)}.name`;
}

/** @param {string} typed */
const count = (typed) => Number(typed.replace(/\D/g, ""));

/**
 * @param {Person} person
 * @returns {Person}
 */
function trimmed({ name, id_number, phone, email, address }) {
  return {
    name: name.trim(),
    id_number: id_number.trim(),
    phone: phone.trim(),
    email: email.trim(),
    address: address.trim(),
  };
}
