/** What becomes of a slip: asked for until it is printed or its number has ended. */

import { get } from "/assets/js/api.js";
import { postOnce } from "/assets/js/once.js";
import { useEffect } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { amend, place } from "../places.js";
import { note } from "../server/server.js";
import { followed } from "./slip-state.js";
import { onMessage } from "../server/socket.js";
import { say } from "../parts/toast.js";

/** Between two questions, in milliseconds; the server's messages are quicker, when they come. */
const askEveryMs = 1_000;

/** @typedef {Extract<import("../places.js").Place, {screen: "ticket"}>["slip"]} Slip */

/**
 * Shows how a slip stands, if its number is on the screen.
 * @param {string} token
 * @param {{state: Slip["state"], trouble?: Slip["trouble"]}} news
 */
export function take(token, { state, trouble = null }) {
  const here = place.peek();
  if (here.screen !== "ticket" || here.ticket.token !== token) return;
  if (here.slip.state !== state || here.slip.trouble !== trouble) amend({ slip: { state, trouble } });
}

/**
 * Follows a slip for as long as the server may say something new of it.
 * @param {string} token
 * @param {string} state
 */
export function useSlip(token, state) {
  useEffect(() => {
    if (!followed(state)) return;
    const stop = onMessage((message) => message.kind === "slip" && message.token === token && take(token, message));
    const timer = setInterval(() => get(`/api/v1/tickets/${token}/slip`).then((news) => take(token, news), note), askEveryMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [token, state]);
}

/**
 * Prints the same number again, or leaves it at the screen and the phone. A number that has ended meanwhile is shown as
 * such.
 * @param {string} token
 * @param {"again" | "keep"} what
 * @returns {Promise<boolean>} whether the server has done it
 */
export async function settle(token, what) {
  try {
    await postOnce(`/api/v1/kiosk/slips/${token}`, { do: what });
    if (what === "again") take(token, { state: "waiting" });
    return true;
  } catch (error) {
    note(error);
    if (/** @type {import("/assets/js/api.js").ApiError} */ (error).code === "ticket_cancelled") take(token, { state: "void" });
    else if (what === "keep") say(t("tk.keep.failed"), "wifi-off");
    return false;
  }
}
