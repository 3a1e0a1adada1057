/** Whom a scanned card is for, and what of it goes into the form. Plain rules. */

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./draft.js").Person} Person */
/** @typedef {"applicant" | "owner"} Who */
/** @typedef {import("/assets/js/wire.d.ts").counter.Card} Card */

/** @param {Person} person */
const nobodyYet = (person) => person.name.trim() === "" && person.id_number.trim() === "";

/**
 * Whose fields are free for a card; null when somebody would be overwritten: then the clerk says who it is.
 * @param {Draft} now
 * @param {Card} card
 * @returns {Who | null}
 */
export function freeFor(now, card) {
  for (const who of /** @type {Who[]} */ (now.other_owner ? ["applicant", "owner"] : ["applicant"])) {
    if (now[who].id_number.trim() === card.id_number) return who;
    if (nobodyYet(now[who])) return who;
  }
  return null;
}

/** @returns {Person} */
const nobody = () => ({ name: "", id_number: "", phone: "", email: "", address: "" });

/**
 * A person with the card's name, number and address. Telephone and e-mail stay, and so does an address that the paper
 * does not have, unless it was somebody else's.
 * @param {Person} person
 * @param {Card} card
 * @returns {Person}
 */
export function filled(person, card) {
  const same = nobodyYet(person) || person.id_number.trim() === card.id_number;
  const kept = same ? person : nobody();
  return { ...kept, name: card.name, id_number: card.id_number, address: card.address || kept.address };
}

/**
 * The change of the form that puts a card where it belongs.
 * @param {Draft} now
 * @param {Card} card
 * @param {Who} who
 * @param {Who | null} before whose fields the same card filled until now
 * @returns {Partial<Draft>}
 */
export function placed(now, card, who, before) {
  /** @type {Partial<Draft>} */
  const change = { [who]: filled(now[who], card) };
  if (who === "owner") change.other_owner = true;
  if (before && before !== who && now[before].id_number === card.id_number) change[before] = nobody();
  return change;
}
