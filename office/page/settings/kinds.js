/** The kinds of values in the settings: how each is written in a field and read back from it. */

/** @typedef {Exclude<import("/assets/js/wire.d.ts").settings.Kind, "texts" | "list">} Kind of one value */

/**
 * @typedef {object} Way
 * @property {(value: any) => string} show
 * @property {(text: string) => unknown} read
 * @property {string} input the type of the input
 */

/** @param {unknown} value */
const asText = (value) => (value === null || value === undefined ? "" : String(value));

/** @param {string} text */
const trimmed = (text) => text.trim();

/** @type {Record<Kind, Way>} */
export const kinds = {
  text: { show: asText, read: trimmed, input: "text" },
  number: { show: asText, read: numberOf, input: "number" },
  // A number of which 0 means that there is none.
  count: { show: (value) => (value ? String(value) : ""), read: (text) => (text.trim() === "" ? 0 : numberOf(text)), input: "number" },
  bool: { show: (value) => (value ? "1" : ""), read: (text) => text !== "", input: "checkbox" },
  // Not the browser's own fields: they follow the language of the machine, not of the page.
  time: { show: clockOf, read: minutesOf, input: "text" },
  date: { show: dayOf, read: dateOf, input: "text" },
  choice: { show: asText, read: trimmed, input: "text" },
  // A choice before whose options there is none.
  maybe: { show: (value) => asText(value) || "none", read: (text) => (text === "none" ? "" : text), input: "text" },
  choices: { show: (list) => (list ?? []).join(" "), read: (text) => text.split(" ").filter(Boolean), input: "checkbox" },
  // Choices in the order in which they were made.
  ordered: { show: (list) => (list ?? []).join(" "), read: (text) => text.split(" ").filter(Boolean), input: "checkbox" },
  ways: { show: waysOf, read: arrowsOf, input: "text" },
  letters: { show: (list) => (list ?? []).join(" "), read: (text) => text.toUpperCase().split(/[\s,;]+/).filter(Boolean), input: "text" },
  names: { show: (list) => (list ?? []).join("; "), read: (text) => text.split(";").map(trimmed).filter(Boolean), input: "text" },
  weekdays: { show: weekOf, read: weekdaysOf, input: "text" },
  weights: { show: (map) => Object.entries(map ?? {}).map(([k, v]) => `${k}:${v}`).join(" "), read: weightsOf, input: "text" },
};

/**
 * Minutes after midnight as a clock shows them.
 * @param {unknown} minutes
 */
function clockOf(minutes) {
  if (typeof minutes !== "number") return "";
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");
}

/** No range has it, so that the server refuses what is no number and no time. */
const wrong = -1;

/** @param {string} text */
function numberOf(text) {
  const n = Number(text);
  return text.trim() === "" || Number.isNaN(n) ? wrong : n;
}

/**
 * "7:30", "07h30", "07.30"
 * @param {string} text
 */
function minutesOf(text) {
  const found = /^(\d{1,2})[:.h ](\d{2})$/.exec(text.trim());
  if (!found || Number(found[2]) > 59) return wrong;
  return Number(found[1]) * 60 + Number(found[2]);
}

/**
 * 2027-02-05 as people write it: 05/02/2027.
 * @param {unknown} date
 */
function dayOf(date) {
  return asText(date).split("-").reverse().join("/");
}

/**
 * "5/2/2027"; anything else goes as it is, for the server to name it.
 * @param {string} text
 */
function dateOf(text) {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  return found ? [found[3], found[2], found[1]].map((n = "") => n.padStart(2, "0")).join("-") : text.trim();
}

/** The days of the week as Vietnamese writes them. @type {Record<string, string>} */
const week = { mon: "T2", tue: "T3", wed: "T4", thu: "T5", fri: "T6", sat: "T7", sun: "CN" };

/** @param {string[] | null | undefined} days */
function weekOf(days) {
  return (days ?? []).map((day) => week[day] ?? day).join(" ");
}

/**
 * "T2 T7", "2, 7", "cn"; anything else goes as it is, for the server to name it.
 * @param {string} text
 */
function weekdaysOf(text) {
  const words = text.toUpperCase().split(/[\s,;]+/).filter(Boolean);
  return words.map((word) => Object.keys(week).find((day) => week[day] === word || week[day] === `T${word}`) ?? word.toLowerCase());
}

/**
 * "A:3 C:2"; what is no such pair is left out.
 * @param {string} text
 */
function weightsOf(text) {
  const pairs = text.toUpperCase().split(/[\s,;]+/).map((pair) => pair.split(":"));
  return Object.fromEntries(pairs.filter(([k, v]) => k && Number(v) > 0).map(([k, v]) => [k, Number(v)]));
}

/** The directions as people write them. @type {Record<string, string>} */
const ways = { left: "trái", right: "phải", ahead: "thẳng", up: "lên", down: "xuống", back: "sau" };

/** @param {{counter: string, way: string}[] | null | undefined} list */
function waysOf(list) {
  return (list ?? []).map(({ counter, way }) => `${counter}:${ways[way] ?? way}`).join(" ");
}

/**
 * "1:trái 12A:left"; a direction that is none goes as it is, for the server to name it.
 * @param {string} text
 */
function arrowsOf(text) {
  const pairs = text.normalize("NFC").toLowerCase().split(/[\s,;]+/).filter(Boolean).map((pair) => pair.split(":"));
  return pairs.map(([counter = "", way = ""]) => ({ counter: counter.toUpperCase(), way: Object.keys(ways).find((w) => ways[w] === way) ?? way }));
}

/**
 * What lies at "name.vi" in an object.
 * @param {any} from
 * @param {string} path
 */
export const at = (from, path) => path.split(".").reduce((value, key) => value?.[key], from);

/**
 * A copy of an object with a value at "name.vi".
 * @param {any} into
 * @param {string} path
 * @param {unknown} value
 * @returns {any}
 */
export function put(into, path, value) {
  const [key = "", ...rest] = path.split(".");
  return { ...into, [key]: rest.length === 0 ? value : put(into?.[key], rest.join("."), value) };
}
