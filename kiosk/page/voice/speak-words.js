/** What is read of a page: which words, in which order, in which language. */

/** The most characters that the server reads at once. */
const most = 300;

/** @typedef {{lang: string, text: string}} Said */

/** Numbers of tickets are read letter by letter. @param {string} text */
export const spell = (text) => text.replace(/\b([A-Z])(\d{3,4})\b/g, (_, letter, digits) => `${letter} ${[...digits].join(" ")}`);

/**
 * A text in pieces that can be read at once, cut between sentences, else between words.
 * @param {Said} said
 * @returns {Said[]}
 */
export function chunks({ lang, text }) {
  const out = [];
  let rest = spell(text.replace(/\s+/g, " ").trim());
  while (rest.length > most) {
    const part = rest.slice(0, most);
    const at = Math.max(part.lastIndexOf(". "), part.lastIndexOf("。")) + 1 || part.lastIndexOf(" ") || most;
    out.push({ lang, text: rest.slice(0, at).trim() });
    rest = rest.slice(at).trim();
  }
  return rest ? [...out, { lang, text: rest }] : out;
}

/** What only eyes use, and what belongs to nobody else's ears. */
const silent = "[aria-hidden='true'], [hidden], [data-silent], .hint";

/**
 * The words of an element, each run of one language by itself.
 * @param {Element} element
 * @param {string} lang the page's language
 * @returns {Said[]}
 */
export function words(element, lang) {
  /** @type {Said[]} */
  const out = [];
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = /** @type {Element} */ (node.parentElement);
    const text = node.textContent?.trim();
    if (!text || parent.closest(silent)) continue;
    const of = parent.closest("main [lang], .aid [lang]")?.getAttribute("lang") ?? lang;
    const last = out[out.length - 1];
    if (last?.lang === of) last.text += ` ${text}`;
    else out.push({ lang: of, text });
  }
  return out;
}

/**
 * The name of a control, never what was typed into it; nothing of one that nobody else should hear.
 * @param {Element} control
 * @param {string} lang
 * @returns {Said[]}
 */
export function name(control, lang) {
  if (control.closest("[data-silent]")) return [];
  const label = control.getAttribute("aria-label");
  return label ? [{ lang, text: label }] : words(control, lang);
}

/** What of a screen is read before its choices. */
const told = "h1, h2, .note, .remember, .slip dt, .slip dd, .number, .where, .facts dt, .facts dd, [role=status], .notice p, .count";

/**
 * A screen: heading and sentences, then the choices in their order.
 * @param {Element} main
 * @param {string} lang
 * @returns {Said[]}
 */
export function describe(main, lang) {
  const sentences = [...main.querySelectorAll(told)].filter((e) => !e.parentElement?.closest(told) && !e.closest("button"));
  const choices = [...main.querySelectorAll("button:not(:disabled):not([data-key])")];
  return [...sentences, ...choices].flatMap((e) => (e.matches("button") ? name(e, lang) : words(e, lang))).map(end);
}

/** @param {Said} said a full stop after it, for a pause */
const end = ({ lang, text }) => ({ lang, text: /[.!?。？…]$/.test(text) ? text : `${text}.` });
