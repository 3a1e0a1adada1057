/** The procedures of one visit, which one number stands for. */

/** Procedures that one number can stand for. */
export const most = 5;

/** @typedef {{code: string, name: string}} Wanted */

/**
 * One more procedure, the last one; what is there already only moves.
 * @param {Wanted[]} procedures
 * @param {Wanted} one
 * @returns {Wanted[] | null} null where there is no room: nothing is ever dropped for another
 */
export function withOne(procedures, one) {
  const others = procedures.filter(({ code }) => code !== one.code);
  return others.length < most ? [...others, one] : null;
}
