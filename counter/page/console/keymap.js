/**
 * Which key does what. The names are those of `event.code`: a place on the keyboard, which a Vietnamese keyboard driver
 * cannot change. No letter is ever a shortcut, and the number pad alone is enough for a whole day.
 */

/** @typedef {"transfer" | "call-number" | "park" | "pause" | "add-procedure"} Panel what is asked before it is done */
/** @typedef {"main" | "recall" | "start" | "finish" | "no-show" | "undo" | "resume" | Panel} Act */
/** @typedef {"served" | "missing_documents" | "guidance_only"} Outcome as docs/protocol.md writes them */

/** @type {Record<string, Act>} */
export const acts = {
  Enter: "main",
  NumpadEnter: "main",
  F2: "main",
  NumpadAdd: "recall",
  F3: "recall",
  NumpadSubtract: "no-show",
  F4: "no-show",
  NumpadDecimal: "finish",
  F5: "finish",
  Numpad5: "start",
  Space: "start",
  NumpadMultiply: "transfer",
  F6: "transfer",
  Numpad0: "call-number",
  F7: "call-number",
  NumpadDivide: "pause",
  F8: "pause",
  Numpad4: "park",
  F9: "park",
  Numpad6: "add-procedure",
  Escape: "undo",
};

/** @type {Record<string, Outcome>} */
export const outcomes = {
  Digit7: "served",
  Numpad7: "served",
  Digit8: "missing_documents",
  Numpad8: "missing_documents",
  Digit9: "guidance_only",
  Numpad9: "guidance_only",
};

/** Keys whose own meaning in a browser would throw the page away or take the focus out of it. */
export const guarded = new Set(["F1", "F3", "F5", "F6", "F7", "F10"]);

/** Shows and hides the list of all keys. */
export const helpKey = "F1";

/** Opens the form of a dossier. */
export const lodgeKey = "F10";

/**
 * The digit on a key of either block, "" for any other key.
 * @param {string} code
 * @returns {string}
 */
export const digitOf = (code) => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? "";

/**
 * The letter that is printed on a key, "" for any other key.
 * @param {string} code
 * @returns {string}
 */
export const letterOf = (code) => /^Key([A-Z])$/.exec(code)?.[1] ?? "";

/**
 * @param {string} code
 * @returns {boolean}
 */
export const isEnter = (code) => code === "Enter" || code === "NumpadEnter";
