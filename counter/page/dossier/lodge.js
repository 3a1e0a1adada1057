/** Sends a dossier to the server, once, and says what the server found wrong with it. */

import { ApiError, newKey } from "/assets/js/api.js";
import { lost } from "/assets/js/lost.js";
import { batch, computed, effect, signal } from "/assets/js/preact.js";
import { settle } from "/assets/js/once.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";
import { refresh } from "../desk.js";
import { complaint, draft, dropDraft, faults } from "./draft.js";
import { differing, fieldOf, lacking, requestOf } from "./request.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("/assets/js/wire.d.ts").counter.LodgeResponse} Lodged */

/** The dossier that was lodged last, as long as its slip is on the screen. */
export const lodged = signal(/** @type {Lodged | null} */ (null));

/**
 * A dossier that was stored by an earlier attempt, and the keys of what the clerk has corrected since; null while there
 * is none.
 */
export const earlier = signal(/** @type {{stored: Lodged, names: string[]} | null} */ (null));

/** Whether the dialog is on the screen, with the form or with the slip. */
export const dossierOpen = computed(() => draft.value !== null || lodged.value !== null);

/** A request is under way. */
export const sending = signal(false);

/** Counts refusals: the focus goes to the first fault after each, and not while faults are being put right. */
export const refusals = signal(0);

/** Faults whose sentence names the field as the protocol does: beside the field itself a shorter one is enough. */
const plain = new Set(["field_missing", "field_too_long", "out_of_range"]);

/** One key for one dossier: a request without an answer is asked again, not made again. */
let key = newKey();

effect(() => {
  if (draft.value) return;
  key = newKey();
  earlier.value = null;
});

/** @returns {Promise<void>} */
export async function lodge() {
  const now = draft.peek();
  if (!now || sending.peek()) return;
  const missing = Object.entries(lacking(now));
  if (missing.length > 0)
    return complain(Object.fromEntries(missing.map(([field, key]) => [field, t(key)])), t("dossier.check"));
  sending.value = true;
  earlier.value = null;
  const body = requestOf(now);
  try {
    const { answer, sent } = await settle("/api/v1/dossiers", body, key);
    const names = differing(body, sent);
    if (names.length > 0) earlier.value = { stored: answer, names };
    else accept(answer);
    void refresh();
  } catch (error) {
    refused(error, now);
  } finally {
    sending.value = false;
  }
}

/**
 * The slip takes the place of the form.
 * @param {Lodged} stored
 */
export function accept(stored) {
  batch(() => {
    lodged.value = stored;
    dropDraft();
  });
}

/** What is on the form becomes a dossier of its own, beside the one that was stored before. */
export function lodgeAnother() {
  key = newKey();
  return lodge();
}

/**
 * @param {unknown} error
 * @param {Draft} now
 */
function refused(error, now) {
  lost(error);
  if (!(error instanceof ApiError)) return;
  if (error.status === 0 || error.status >= 500) return complain({}, t("dossier.unanswered"));
  const field = fieldOf(error.field, now);
  const words = plain.has(error.code) ? t(`fault.${error.code}`) : sentence(error);
  if (field) complain({ [field]: words }, t("dossier.check"));
  else complain({}, sentence(error));
}

/**
 * @param {Record<string, string>} found
 * @param {string} words
 */
function complain(found, words) {
  batch(() => {
    faults.value = found;
    complaint.value = words;
    refusals.value++;
  });
}
