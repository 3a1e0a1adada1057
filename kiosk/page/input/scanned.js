/** What a reader has read, on whatever screen: a booking checks in, a card is kept for the number, a dossier is looked up. */

import { postOnce } from "/assets/js/once.js";
import { language, t } from "/assets/js/texts.js";
import { keepCard } from "../ticket/card.js";
import { stay } from "../idle.js";
import { amend, arrive, become, busy, go, place } from "../places.js";
import { note } from "../server/server.js";
import { say } from "../parts/toast.js";
import { lookUp } from "../server/track.js";

/**
 * Checks in what was taken on a phone, from any screen; the code's own screen says why not.
 * @param {string} code
 * @param {{code: string} | {card: string}} held the code, or the handle of the card under whose number it was taken
 */
export async function checkIn(code, held = { code }) {
  if (busy.peek()) return;
  if (place.peek().screen !== "checkin") go({ screen: "checkin", code, said: "" });
  busy.value = true;
  let done;
  try {
    const ticket = await postOnce("/api/v1/check-in", held);
    const name = ticket.line_name[language.peek()] ?? ticket.line_name.vi;
    done = () => arrive(ticket, { line: ticket.line, title: ticket.procedure_name || name, procedures: [], visit: "procedure" });
  } catch (error) {
    note(error);
    const { status, message } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    done = () => amend({ code: "", said: status === 0 ? t("st.off.wait") : message });
  }
  busy.value = false;
  done();
}

/** @param {import("./scan.js").Scan} scan */
export function scanned(scan) {
  stay();
  if (busy.peek()) return;
  if (scan.kind === "booking") checkIn(scan.code);
  else if (scan.kind === "ticket" && place.peek().screen === "rate") amend({ token: scan.token, number: "", said: "" });
  else if (scan.kind === "dossier") {
    const open = place.peek().screen === "dossier" ? become : go;
    open({ screen: "dossier", code: scan.code, status: "", said: "" });
    lookUp(scan.code);
  } else if (scan.kind === "card") {
    keepCard(scan);
    if (place.peek().screen === "checkin") return void checkIn("", { card: scan.handle });
    say(t("card.read", { n: scan.number }));
  } else say((scan.kind === "refused" && scan.message) || t("scan.unknown"));
}
