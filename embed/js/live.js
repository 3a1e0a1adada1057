/**
 * One line to the server over a websocket, kept for as long as the page wants it. A line that ends, and one that is
 * silent without ending, as behind a cable that was pulled out, is given up and tried anew; the waits between grow.
 * What was missed meanwhile is nobody's business here: whoever listens asks again, or is told the whole again.
 */

/** The shortest and the longest wait before the next attempt, in milliseconds. */
const soonest = 500;
const latest = 10_000;

/**
 * @param {{path: string, silence: number, take: (message: any) => boolean | void}} to
 *   silence: without a message for this long, in milliseconds, the line is given up; the server sends one more often.
 *   take: gets every message that is JSON. False says that it is not one of this line: it is as if it had not come.
 * @returns {() => void} stop
 */
export function keepLine({ path, silence, take }) {
  const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`;
  /** @type {WebSocket | null} */
  let socket = null;
  let failures = 0;
  let retry = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let watchdog = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  const watch = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => again(), silence);
  };

  /** @param {MessageEvent} event */
  const hear = ({ data }) => {
    const message = parse(data);
    if (message === undefined) return;
    let ours = true; // also one that a listener could not bear
    try {
      ours = take(message) !== false;
    } finally {
      if (ours && socket) {
        failures = 0;
        watch();
      }
    }
  };

  // A dead connection may take minutes to report its own close, so nothing waits for that: the old socket is left alone.
  const leave = () => {
    clearTimeout(retry);
    clearTimeout(watchdog);
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  };

  // No two pages wait alike: a hundred of them do not come back in the same instant.
  const again = () => {
    leave();
    const wait = Math.min(latest, soonest * 2 ** failures++);
    retry = setTimeout(connect, Math.max(soonest, wait * (0.5 + Math.random() / 2)));
  };

  const connect = () => {
    socket = new WebSocket(address);
    socket.onmessage = hear;
    socket.onclose = again;
    watch();
  };

  connect();
  return leave;
}

/** @param {unknown} text @returns {any} undefined for what is not JSON */
function parse(text) {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
