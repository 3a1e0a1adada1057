/** What is taken at most, so that a page need not let anybody type more. Written by `go generate ./wire`. */

/** The longest time for which a ticket is set aside. */
export const parkMinutes = 240;

/** The longest note that goes with a ticket to another counter. */
export const ticketNote = 200;

/** The longest message to the screens. */
export const noticeText = 200;

/** How long a message may stand. */
export const noticeMinutes = 480;

/** The longest name of a member of staff or a device. */
export const staffName = 100;

/** The longest name of a citizen. */
export const personName = 200;

/** The longest address. */
export const address = 300;

/** The longest address of electronic mail. */
export const email = 100;

/** The longest note of a dossier. */
export const dossierNote = 1000;

/** The longest name of a document. */
export const documentName = 600;

/** The most slips after which a roll is said to be low. */
export const slipsBeforeLow = 5000;

/** The papers of slips, and how many dots wide their printers print. */
export const slipPapers = /** @type {const} */ ([{"mm": 80, "dots": 576}, {"mm": 58, "dots": 384}]);

/** How a kiosk may give slips out. */
export const printModes = /** @type {const} */ (["none", "network", "agent", "browser"]);
