/** The kinds of values in the settings: how each is written in a field and read back from it. */

/** @typedef {"text" | "number" | "bool" | "time" | "date" | "choice" | "letters" | "names" | "weights"} Kind */

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
  bool: { show: (value) => (value ? "1" : ""), read: (text) => text !== "", input: "checkbox" },
  // Not the browser's own fields: they follow the language of the machine, not of the page.
  time: { show: clockOf, read: minutesOf, input: "text" },
  date: { show: dayOf, read: dateOf, input: "text" },
  choice: { show: asText, read: trimmed, input: "text" },
  letters: { show: (list) => (list ?? []).join(" "), read: (text) => text.toUpperCase().split(/[\s,;]+/).filter(Boolean), input: "text" },
  names: { show: (list) => (list ?? []).join("; "), read: (text) => text.split(";").map(trimmed).filter(Boolean), input: "text" },
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

/**
 * "A:3 C:2"; what is no such pair is left out.
 * @param {string} text
 */
function weightsOf(text) {
  const pairs = text.toUpperCase().split(/[\s,;]+/).map((pair) => pair.split(":"));
  return Object.fromEntries(pairs.filter(([k, v]) => k && Number(v) > 0).map(([k, v]) => [k, Number(v)]));
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
