/** The sections of the settings: their fields and lists, as the form shows them. */

import { languages } from "/assets/js/texts.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/**
 * @typedef {object} Field
 * @property {string} key where it lies in the section's value; its name is the text set.<section>.<key>
 * @property {Kind} kind
 * @property {string} [unit] a text key
 * @property {number} [min]
 * @property {number} [max]
 * @property {string[]} [options] of a choice or of choices; their names are the texts set.<section>.<key>.<option>
 * @property {string} [hint] shown while the field is empty
 */
/**
 * @typedef {object} List
 * @property {string} key where the list lies in the section's value
 * @property {Field[]} columns
 * @property {string} [keyed] the list is an object by this column
 */
/** @typedef {{fields?: Field[], list?: List}} Form */

/** A text that is written in every language of the pages. @param {string} key @returns {Field[]} */
const inEveryLanguage = (key) => languages.map(({ code }) => ({ key: `${key}.${code}`, kind: "text" }));

/** @type {Record<string, Form>} */
export const forms = {
  centre: {
    fields: ["name", "parent", "place", "suffix"].map((key) => ({ key, kind: "text" })),
  },
  address: { fields: [{ key: "public_url", kind: "text", hint: "http://192.168.1.10:8080" }] },
  opening: {
    fields: [
      { key: "first_number_minutes", kind: "number", unit: "unit.minutes", min: 0, max: 180 },
      { key: "last_number_minutes", kind: "number", unit: "unit.minutes", min: 0, max: 180 },
      { key: "always", kind: "bool" },
    ],
    list: {
      key: "sessions",
      columns: [{ key: "from", kind: "time", hint: "07:30" }, { key: "to", kind: "time", hint: "11:30" }, { key: "days", kind: "weekdays", hint: "T2 T3 T4 T5 T6" }],
    },
  },
  numbers: {
    fields: [
      { key: "priorities", kind: "choices", options: ["elderly", "disabled", "pregnant", "merit", "child", "ill"] },
      { key: "priority_outside_quota", kind: "bool" },
      { key: "elderly_age", kind: "number", unit: "unit.years", min: 0, max: 120 },
      { key: "one_per_card", kind: "bool" },
      { key: "rating", kind: "bool" },
    ],
  },
  days_off: {
    list: { key: "days", columns: [{ key: "date", kind: "date", hint: "05/02/2027" }, { key: "name", kind: "text" }, { key: "work", kind: "bool" }] },
  },
  queue: {
    fields: [
      { key: "ordinary_per_priority", kind: "number", unit: "unit.numbers", min: 1, max: 20 },
      { key: "bound_minutes", kind: "number", unit: "unit.minutes", min: 1, max: 240 },
      { key: "recalls", kind: "number", unit: "unit.times", min: 0, max: 10 },
      { key: "undo_seconds", kind: "number", unit: "unit.seconds", min: 0, max: 600 },
    ],
  },
  alerts: {
    fields: [
      { key: "amber_minutes", kind: "number", unit: "unit.minutes", min: 1, max: 480 },
      { key: "red_minutes", kind: "number", unit: "unit.minutes", min: 1, max: 480 },
    ],
  },
  remote: {
    fields: [
      { key: "numbers", kind: "bool" },
      { key: "check_in_minutes", kind: "number", unit: "unit.minutes", min: 5, max: 480 },
      { key: "per_line", kind: "number", unit: "unit.numbers", min: 0, max: 999 },
      { key: "appointments", kind: "bool" },
      { key: "slot_minutes", kind: "number", unit: "unit.minutes", min: 5, max: 240 },
      { key: "per_slot", kind: "number", unit: "unit.people", min: 0, max: 99 },
      { key: "days_ahead", kind: "number", unit: "unit.days", min: 0, max: 60 },
      { key: "early_minutes", kind: "number", unit: "unit.minutes", min: 0, max: 120 },
    ],
    list: {
      key: "lines",
      keyed: "line",
      columns: [
        { key: "line", kind: "text" },
        { key: "per_line", kind: "number", min: 0, max: 999 },
        { key: "per_slot", kind: "number", min: 0, max: 99 },
      ],
    },
  },
  kiosks: { fields: [{ key: "pin", kind: "text", hint: "482913" }] },
  halls: { list: { key: "halls", columns: [{ key: "id", kind: "text" }, { key: "name", kind: "text" }] } },
  lines: {
    list: {
      key: "lines",
      columns: [
        { key: "id", kind: "text" },
        ...inEveryLanguage("name"),
        { key: "kind", kind: "choice", options: ["agency", "collect", "postal", "help"] },
        { key: "hall", kind: "text" },
        { key: "mean_minutes", kind: "number", min: 1, max: 240 },
        { key: "quota.day", kind: "count", min: 0, max: 9999 },
        { key: "quota.session", kind: "count", min: 0, max: 9999 },
        { key: "agencies", kind: "names" },
        { key: "procedures", kind: "letters" },
        { key: "closed", kind: "bool" },
      ],
    },
  },
  screens: {
    list: {
      key: "items",
      columns: [
        { key: "id", kind: "text", hint: "cua-chinh" },
        { key: "name", kind: "text" },
        { key: "hall", kind: "text" },
        { key: "lines", kind: "letters" },
        { key: "layout", kind: "choice", options: ["call", "columns", "table", "counter", "corridor", "portrait"] },
        { key: "counter", kind: "text" },
        { key: "theme", kind: "choice", options: ["dark", "light"] },
        { key: "arrows", kind: "ways", hint: "1:trái 2:phải" },
        { key: "volume", kind: "number", min: 0, max: 100 },
        { key: "sound", kind: "bool" },
        { key: "media", kind: "bool" },
      ],
    },
  },
  ticker: { list: { key: "messages", columns: languages.map(({ code }) => ({ key: code, kind: "text" })) } },
  voice: {
    fields: [
      { key: "languages", kind: "ordered", options: ["vi", "en", "zh", "tay", "nung", "hmong", "dao"] },
      { key: "repeats", kind: "number", unit: "unit.times", min: 1, max: 2 },
      { key: "chime", kind: "bool" },
      { key: "volume", kind: "number", unit: "unit.percent", min: 0, max: 100 },
    ],
  },
  elsewhere: { list: { key: "places", columns: ["for", "name", "address", "phone"].map((key) => ({ key, kind: "text" })) } },
  counters: {
    list: {
      key: "counters",
      columns: [
        { key: "id", kind: "text" },
        { key: "hall", kind: "text" },
        { key: "lines", kind: "letters" },
        { key: "mode", kind: "choice", options: ["arrival", "order", "weights"] },
        { key: "weights", kind: "weights" },
        { key: "helps", kind: "letters" },
        ...inEveryLanguage("way"),
        { key: "arrow", kind: "maybe", options: ["none", "left", "right", "ahead", "up", "down", "back"] },
      ],
    },
  },
};
