/** Which way to a counter: told by the screen, else by the counter itself. Pure. */

/** @typedef {"left" | "right" | "ahead" | "up" | "down" | "back"} Way */

const ways = ["left", "right", "ahead", "up", "down", "back"];

/**
 * @param {string} counter
 * @param {{counter: string, way: string}[]} arrows of the screen
 * @param {{id: string, arrow?: string}[]} counters of the board
 * @returns {Way | null} null when nobody has said
 */
export function wayTo(counter, arrows, counters) {
  const way = arrows.find((arrow) => arrow.counter === counter)?.way || counters.find(({ id }) => id === counter)?.arrow || "";
  return ways.includes(way) ? /** @type {Way} */ (way) : null;
}
