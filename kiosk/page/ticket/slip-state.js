/** How a slip stands, and what follows from it. */

/** True while nobody knows yet whether the slip comes. @param {string} state */
export const pending = (state) => state === "waiting" || state === "printing";

/** Whether the state may still change by itself: a number whose slip has failed can end. @param {string} state */
export const followed = (state) => pending(state) || state === "failed";

/**
 * What the citizen is told of the paper.
 * @param {string} state
 * @param {string | null} trouble
 * @returns {{mood: "warn" | "good", text: string, more: string}} keys of the texts, "" for none
 */
export function paperWords(state, trouble) {
  if (state === "void") return { mood: "warn", text: "tk.void", more: "tk.void.sub" };
  if (state === "failed") return { mood: "warn", text: `tk.trouble.${trouble ?? "unknown"}`, more: "tk.trouble.sub" };
  if (state === "browser" && trouble) return { mood: "warn", text: "tk.trouble.browser", more: "tk.trouble.browser.sub" };
  return { mood: "good", text: state === "none" ? "tk.remember" : pending(state) ? "tk.printing" : "tk.pick", more: "" };
}
