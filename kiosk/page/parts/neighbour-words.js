/** Which of the other kiosks somebody is sent to. */

/** More names than these help nobody. */
const most = 3;

/**
 * The names of a sentence, as they stand in it.
 * @param {string[]} names of the kiosks of the hall that live
 * @returns {string} "" where there are none
 */
export const named = (names) => names.slice(0, most).join(", ");
