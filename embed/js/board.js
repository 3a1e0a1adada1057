/**
 * The live board over the websocket. Every message is the whole board, so a lost connection loses nothing but time:
 * coming back is reading the next message. A board of a smaller revision counts like any other: the server that sends
 * it has been started anew, and within one connection they come in order.
 */

import { now, syncClock } from "./time.js";

/**
 * @typedef {{seq: number, number: string, counter: string, line: string, called_at: string, times: number, over?: boolean}} BoardCall
 *   over: the number is not awaited at that counter any more
 * @typedef {{id: string, name: string, waiting: number}} BoardLine
 * @typedef {{id: string, name: string, state: "closed" | "free" | "called" | "serving" | "paused", number: string, pause: string}} BoardCounter
 * @typedef {{revision: number, at: string, hall: string, calls: BoardCall[], serving: BoardCall[], counters?: BoardCounter[],
 *   lines: BoardLine[], notices: string[], open: boolean, screens?: number}} Board
 */

/** Without a board for this long, in milliseconds, the reader is told: the server sends one at least every 2 s. */
const patience = 5000;

/** Without one for this long, in milliseconds, the line is given up and a new one tried. */
const silence = 8000;

/** The shortest and the longest wait before the next attempt, in milliseconds. */
const soonest = 500;
const latest = 10_000;

/**
 * Follows a hall's board until stop is called. onBoard gets every board; the page's clock is set by it. onState gets
 * "online" with the first board and with the first after a loss, and "offline" once no board has come for 5 seconds,
 * both with the time of the last board before.
 * @param {{hall: string, onBoard: (board: Board) => void, onState: (state: "online" | "offline", since: Date) => void}} to
 * @returns {() => void} stop
 */
export function followBoard({ hall, onBoard, onState }) {
  const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/board?hall=${encodeURIComponent(hall)}`;
  /** @type {WebSocket | null} */
  let socket = null;
  /** @type {"online" | "offline" | null} */
  let state = null;
  let heard = now();
  let failures = 0;
  /** @typedef {ReturnType<typeof setTimeout> | undefined} Timer */
  let retry = /** @type {Timer} */ (undefined);
  let watchdog = /** @type {Timer} */ (undefined);
  let loss = /** @type {Timer} */ (undefined);

  /** @param {"online" | "offline"} to */
  const become = (to) => {
    if (state !== to) onState((state = to), heard);
  };

  // Two timers, because a new attempt is a new chance for the line but not news for the reader of the page.
  const watchLine = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => again(), silence);
  };
  const watchBoard = () => {
    clearTimeout(loss);
    loss = setTimeout(() => become("offline"), patience);
  };

  /** @param {MessageEvent} message */
  const take = (message) => {
    const board = read(message.data);
    if (!board) return;
    failures = 0;
    syncClock(board.at);
    watchLine();
    watchBoard();
    become("online");
    heard = now();
    onBoard(board);
  };

  // A dead connection may take minutes to report its own close, so nothing waits for that: the old socket is left alone.
  const leave = () => {
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  };

  // The waits grow, and no two screens wait alike: a hundred of them do not come back in the same instant.
  const again = () => {
    leave();
    clearTimeout(retry);
    clearTimeout(watchdog);
    const wait = Math.min(latest, soonest * 2 ** failures++);
    retry = setTimeout(connect, Math.max(soonest, wait * (0.5 + Math.random() / 2)));
  };

  const connect = () => {
    socket = new WebSocket(address);
    socket.onmessage = take;
    socket.onclose = again;
    watchLine();
  };

  watchBoard();
  connect();
  return () => {
    clearTimeout(retry);
    clearTimeout(watchdog);
    clearTimeout(loss);
    leave();
  };
}

/**
 * What is not a board is left aside, as if it had not come.
 * @param {unknown} message
 * @returns {Board | null}
 */
function read(message) {
  try {
    const board = JSON.parse(String(message));
    const lists = [board?.calls, board?.serving, board?.lines, board?.notices];
    return lists.every(Array.isArray) && !Number.isNaN(Date.parse(board.at)) ? board : null;
  } catch {
    return null;
  }
}
