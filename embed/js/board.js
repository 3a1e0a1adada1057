/**
 * The live board over the websocket. Every message is the whole board, so a lost connection loses nothing but time:
 * coming back is reading the next message. A board of a smaller revision counts like any other: the server that sends
 * it has been started anew, and within one connection they come in order.
 */

import { keepLine } from "./live.js";
import { now, syncClock } from "./time.js";

/** @typedef {import("./wire.d.ts").queue.BoardCall} BoardCall */
/** @typedef {import("./wire.d.ts").queue.BoardLine} BoardLine */
/** @typedef {import("./wire.d.ts").queue.BoardCounter} BoardCounter */
/** @typedef {import("./wire.d.ts").queue.Board} Board */

/** Without a board for this long, in milliseconds, the reader is told: the server sends one at least every 2 s. */
const patience = 5000;

/** Without one for this long, in milliseconds, the line is given up and a new one tried. */
const silence = 8000;

/**
 * Follows a hall's board until stop is called. onBoard gets every board; the page's clock is set by it. onState gets
 * "online" with the first board and with the first after a loss, and "offline" once no board has come for 5 seconds,
 * both with the time of the last board before.
 * @param {{hall: string, onBoard: (board: Board) => void, onState: (state: "online" | "offline", since: Date) => void}} to
 * @returns {() => void} stop
 */
export function followBoard({ hall, onBoard, onState }) {
  /** @type {"online" | "offline" | null} */
  let state = null;
  let heard = now();
  let loss = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** @param {"online" | "offline"} to */
  const become = (to) => {
    if (state !== to) onState((state = to), heard);
  };

  // Apart from the line's own patience, because a new attempt is a new chance for the line but not news for the reader.
  const watch = () => {
    clearTimeout(loss);
    loss = setTimeout(() => become("offline"), patience);
  };

  watch();
  const leave = keepLine({
    path: `/ws/board?hall=${encodeURIComponent(hall)}`,
    silence,
    take(/** @type {unknown} */ message) {
      if (!isBoard(message)) return false;
      syncClock(message.at);
      watch();
      become("online");
      heard = now();
      onBoard(message);
      return true;
    },
  });
  return () => {
    clearTimeout(loss);
    leave();
  };
}

/**
 * What is not a board is left aside, as if it had not come.
 * @param {any} message
 * @returns {message is Board}
 */
function isBoard(message) {
  const lists = [message?.calls, message?.serving, message?.lines, message?.notices];
  return lists.every(Array.isArray) && !Number.isNaN(Date.parse(message.at));
}
