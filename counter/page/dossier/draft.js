/**
 * A dossier while it is being typed. It lives in memory only and is dropped as soon as it is lodged or given up: no
 * personal data stays on the page, in its address or in the browser's storage.
 */

import { batch, effect, signal } from "/assets/js/preact.js";
import { session } from "/assets/js/session.js";
import { desk } from "../desk.js";

/** @typedef {{name: string, id_number: string, phone: string, email: string, address: string}} Person */
/** @typedef {{key: number, name: string, originals: string, certified: string, copies: string}} Paper counts as typed */
/**
 * A procedure of the catalogue; of its list only code and name are sure.
 * @typedef {Pick<import("/assets/js/wire.d.ts").kiosk.ProcedureRow, "code" | "name">
 *   & Partial<import("/assets/js/wire.d.ts").kiosk.ProcedureResponse>} Procedure
 */
/** @typedef {"counter" | "post" | "online"} ReturnBy */
/**
 * @typedef {object} Draft
 * @property {string} clerk who types: nobody else gets to see it
 * @property {string | null} ticket
 * @property {Procedure | null} procedure
 * @property {Person} applicant
 * @property {boolean} other_owner the owner is not the applicant
 * @property {Person} owner
 * @property {Paper[]} papers
 * @property {string} sets
 * @property {string} fee as typed, "" until somebody knows it
 * @property {ReturnBy} return_by
 * @property {string} post_address
 * @property {string} note
 */

/** The dossier on the desk; null while none is being typed. */
export const draft = signal(/** @type {Draft | null} */ (null));

/** Whether the clerk has typed anything that would be lost. */
export const typed = signal(false);

/** What the server, or the form, found wrong: a sentence by field. */
export const faults = signal(/** @type {Record<string, string>} */ ({}));

/** What the clerk is told about the whole form. */
export const complaint = signal("");

let papersMade = 0;

/** @returns {Person} */
const nobody = () => ({ name: "", id_number: "", phone: "", email: "", address: "" });

/**
 * @param {{name?: string, originals?: number, copies?: number}} [from]
 * @returns {Paper}
 */
export function paper({ name = "", originals = 0, copies = 0 } = {}) {
  return { key: ++papersMade, name, originals: String(originals), certified: "0", copies: String(copies) };
}

/** Opens an empty form for the ticket in hand, or for nobody's when there is none. */
export function openDraft() {
  const ticket = desk.peek()?.ticket;
  batch(() => {
    clear();
    draft.value = {
      clerk: session.peek()?.username ?? "",
      ticket: ticket?.number ?? null,
      procedure: ticket?.procedure ? { code: ticket.procedure, name: ticket.procedure_name } : null,
      applicant: nobody(),
      other_owner: false,
      owner: nobody(),
      papers: [],
      sets: "1",
      fee: "",
      return_by: "counter",
      post_address: "",
      note: "",
    };
  });
}

export function dropDraft() {
  batch(() => {
    draft.value = null;
    clear();
  });
}

function clear() {
  typed.value = false;
  faults.value = {};
  complaint.value = "";
}

/** A draft outlives an expired session, so that its clerk can sign in again and go on; it never meets another clerk. */
effect(() => {
  const who = session.value;
  if (who && draft.peek() && draft.peek()?.clerk !== who.username) dropDraft();
});

/**
 * @param {Partial<Draft>} change
 * @param {string} [field] the field whose fault is answered by this change
 */
export function edit(change, field) {
  const now = draft.peek();
  if (!now) return;
  batch(() => {
    draft.value = { ...now, ...change };
    typed.value = true;
    const { [field ?? ""]: answered, ...left } = faults.peek();
    if (answered) faults.value = left;
    if (Object.keys(left).length === 0) complaint.value = "";
  });
}

/**
 * Sets the procedure with what the catalogue knows about it: its documents and, where known, its fee.
 * @param {Procedure | null} procedure null to look for another one
 */
export function choose(procedure) {
  const now = draft.peek();
  if (!now) return;
  const fee = procedure?.fee_vnd;
  batch(() => {
    faults.value = {};
    complaint.value = "";
    draft.value = {
      ...now,
      procedure,
      fee: fee === null || fee === undefined ? "" : String(fee),
      papers: procedure?.documents?.length ? procedure.documents.map(paper) : [paper()],
    };
  });
}
