/** What a scanner reads at this kiosk, whether it types like a keyboard or hangs on the agent's cable. */

import { post } from "/assets/js/api.js";
import { signal } from "/assets/js/preact.js";
import { watchScanner } from "/assets/js/scanner.js";
import { note, paired } from "../server/server.js";
import { onMessage } from "../server/socket.js";

/**
 * What a scan turned out to be. Of a card only a handle and the masked number come here. `refused` is a card that
 * could not be read: the sentence says what went wrong, and what is to be set.
 * @typedef {import("/assets/js/wire.d.ts").kiosk.ScanMessage["scan"]} Scan
 */

/** True while a scan is being looked at. */
export const looking = signal(false);

/** @type {Set<(scan: Scan) => void>} */
const handlers = new Set();

/** @param {Scan} scan */
function tell(scan) {
  for (const handler of [...handlers]) handler(scan);
}

/** Asks the server what was scanned. The text goes there and nowhere else. @param {string} text */
async function look(text) {
  if (paired.peek() !== true || looking.peek()) return;
  looking.value = true;
  /** @type {Scan} */
  let scan;
  try {
    scan = await post("/api/v1/kiosk/card", { scan: text });
  } catch (error) {
    note(error);
    const { code, message } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    scan = { kind: "refused", code: code ?? "unexpected", message: message ?? "" };
  }
  looking.value = false;
  tell(scan);
}

let watching = false;

function watch() {
  if (watching) return;
  watching = true;
  watchScanner(look);
  onMessage((message) => {
    if (message.kind === "scan") tell(message.scan);
  });
}

/**
 * Hears every scan on every screen, from the first call on for as long as the page lives.
 * @param {(scan: Scan) => void} handler
 * @returns {() => void} stops
 */
export function onScan(handler) {
  watch();
  handlers.add(handler);
  return () => handlers.delete(handler);
}
