/** How a screen is set up: by the office, or by the words of its address. Pure. */

/**
 * @typedef {"call" | "columns" | "table" | "counter" | "corridor" | "portrait"} Layout
 * @typedef {import("/assets/js/wire.d.ts").settings.ScreenArrow} Arrow
 * @typedef {{id: string, name: string, hall: string, lines: string[], layout: Layout, counter: string, theme: "dark" | "light",
 *   media: boolean, arrows: Arrow[], sound: boolean, volume: number}} Screen
 * @typedef {Record<string, string>} Words by language, Vietnamese always
 * @typedef {import("/assets/js/wire.d.ts").settings.VoiceRules} Voice
 * @typedef {import("/assets/js/wire.d.ts").display.Session} Session of the day, as read on a door: 07:30
 * @typedef {Partial<Screen> & {messages?: (Words | string)[], voice?: Voice, sessions?: Session[], next_opening?: string | null,
 *   at?: string}} Answer of GET /api/v1/screens/{id}
 */

const layouts = ["call", "columns", "table", "counter", "corridor", "portrait"];

/** @type {Voice} */
export const plainVoice = { languages: ["vi"], repeats: 1, chime: true, volume: 100 };

/**
 * The address's own word wins over the office's setting, so that a preview can try things out.
 * @param {URLSearchParams} query
 * @param {Answer} [answer]
 * @returns {Screen}
 */
export function screenOf(query, answer = {}) {
  const layout = query.get("layout") ?? answer.layout ?? "";
  const chosen = /** @type {Layout} */ (layouts.includes(layout) ? layout : "call");
  const theme = query.get("theme") ?? answer.theme ?? (chosen === "counter" ? "light" : "dark");
  const lines = query.get("lines");
  return {
    id: query.get("screen") ?? "",
    name: answer.name ?? "",
    hall: query.get("hall") ?? answer.hall ?? "",
    lines: lines === null ? (answer.lines ?? []) : lines.split(",").filter(Boolean),
    layout: chosen,
    counter: query.get("counter") ?? answer.counter ?? "",
    theme: theme === "light" ? "light" : "dark",
    media: query.has("media") ? query.get("media") !== "off" : (answer.media ?? false),
    arrows: answer.arrows ?? [],
    // A counter's own small screen beside the clerk is silent unless somebody wants it to speak.
    sound: query.has("sound") ? query.get("sound") !== "off" : (answer.sound ?? chosen !== "counter"),
    volume: answer.volume ?? 100,
  };
}

/**
 * A text in a language, Vietnamese where there is none; plain text is everybody's.
 * @param {Words | string | null | undefined} words
 * @param {string} lang
 * @returns {string}
 */
export function inLanguage(words, lang) {
  if (!words) return "";
  return typeof words === "string" ? words : words[lang] || words.vi;
}
