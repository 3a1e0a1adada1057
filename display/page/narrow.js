/** What of a hall's board concerns a screen: all of it, a group of lines, or one counter. Pure. */

/** @typedef {import("/assets/js/board.js").Board} Board */
/** @typedef {import("/assets/js/board.js").BoardCounter} Counter */

/**
 * The board without the calls, lines and counters of others. A counter belongs to a group when it serves one of its
 * lines; as long as nobody has said which counters do, those that have just called a number of the group.
 * @param {Board} board
 * @param {{lines: string[], counter: string, layout: string}} screen
 * @param {Record<string, string[]>} servers the counters that serve each line
 * @returns {Board}
 */
export function narrow(board, { lines, counter, layout }, servers = {}) {
  if (layout === "counter") {
    return {
      ...board,
      calls: board.calls.filter((call) => call.counter === counter),
      serving: board.serving.filter((call) => call.counter === counter),
      counters: board.counters?.filter(({ id }) => id === counter),
    };
  }
  if (lines.length === 0) return board;
  const calls = board.calls.filter((call) => lines.includes(call.line));
  const serving = board.serving.filter((call) => lines.includes(call.line));
  const known = lines.flatMap((line) => servers[line] ?? []);
  const ours = new Set(known.length > 0 ? known : [...calls, ...serving].map((call) => call.counter));
  return {
    ...board, calls, serving,
    lines: board.lines.filter(({ id }) => lines.includes(id)),
    counters: board.counters?.filter(({ id }) => ours.has(id)),
  };
}

/**
 * The counters as they stand. A server that does not tell them yet still tells what is served and called.
 * @param {Board} board
 * @returns {Counter[]}
 */
export function countersOf(board) {
  if (board.counters) return board.counters;
  /** @type {Map<string, Counter>} */
  const found = new Map();
  for (const { counter, number } of board.serving) found.set(counter, { id: counter, name: counter, state: "serving", number, pause: "" });
  for (const { counter, number } of board.calls) {
    if (!found.has(counter)) found.set(counter, { id: counter, name: counter, state: "called", number, pause: "" });
  }
  return [...found.values()].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
}

/**
 * Where else to go while a counter pauses: counters where somebody sits that serve one of its lines.
 * @param {string} counter
 * @param {{counters: string[], open_counters: string[]}[]} lines
 * @returns {string[]}
 */
export function elsewhere(counter, lines) {
  const open = lines.filter((line) => line.counters.includes(counter)).flatMap((line) => line.open_counters);
  return [...new Set(open)].filter((id) => id !== counter);
}
