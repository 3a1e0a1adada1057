/** What survives a reload of the page: the last board and what of it was announced. It ends with the browser's tab. */

/** @typedef {import("/assets/js/board.js").Board} Board */
/** @typedef {import("./voice/announcer.js").Memory} Announced */
/** @typedef {{where: string, board: Board, announced: Announced}} Kept */

const key = "motcua.display";

/**
 * @param {Kept} kept
 * @param {Storage} [storage]
 */
export function keep(kept, storage = sessionStorage) {
  try {
    storage.setItem(key, JSON.stringify(kept));
  } catch {
    // Without storage the page only forgets on a reload.
  }
}

/**
 * The board that was last seen at this address, null when there is none or it cannot be read.
 * @param {string} where the page's address: another screen's board is not this one's
 * @param {Storage} [storage]
 * @returns {Kept | null}
 */
export function recall(where, storage = sessionStorage) {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? "null");
    const whole = kept?.where === where && Array.isArray(kept.board?.calls) && Array.isArray(kept.announced?.waiting);
    return whole ? kept : null;
  } catch {
    return null;
  }
}
