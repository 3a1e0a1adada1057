/** Where a dossier is: only what the server tells everybody, the code and the status. */

import { get } from "/assets/js/api.js";
import { t } from "/assets/js/texts.js";
import { amend, place } from "../places.js";
import { note } from "./server.js";

/** The forms of a dossier code: the agency, the day, a number. */
const whole = /^[A-Y]\d{2}(\.[A-Z0-9]{1,4}){0,6}-\d{6}-\d{4,8}$/;

/** @param {string} code */
export const isWhole = (code) => whole.test(code);

/** Milliseconds after which the answer is taken off the screen. */
export const shown = 30_000;

/** @param {string} code */
export async function lookUp(code) {
  let part;
  try {
    const { status } = await get(`/api/v1/dossiers/${encodeURIComponent(code)}/status`);
    part = { code, status, said: "" };
  } catch (error) {
    note(error);
    const { status } = /** @type {import("/assets/js/api.js").ApiError} */ (error);
    part = { status: "", said: t(status === 0 ? "st.off.wait" : status === 404 ? "tr.none" : "list.failed") };
  }
  const here = place.peek();
  if (here.screen === "dossier" && here.code === code) amend(part);
}
