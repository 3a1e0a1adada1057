import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../testdata/pages.js";

const { draftOf, valueOf } = await import("./draft.js");
const { forms } = await import("./sections.js");

/** @type {Record<string, any>} */
const values = {
  centre: { name: "Trung tâm", parent: "UBND TỈNH", place: "Cao Bằng", suffix: "TTPVHCC" },
  opening: {
    first_number_minutes: 30, last_number_minutes: 0, always: false, sessions: [{ from: 450, to: 690, days: [] }, { from: 450, to: 660, days: ["sat"] }],
  },
  numbers: { priorities: ["elderly"], priority_outside_quota: false, elderly_age: 60, one_per_card: true, rating: false },
  days_off: { days: [{ date: "2027-02-05", work: false, name: "Tết" }] },
  alerts: { amber_minutes: 20, red_minutes: 40 },
  remote: {
    numbers: true, appointments: false, check_in_minutes: 60, per_line: 30, slot_minutes: 30, per_slot: 2, days_ahead: 7, early_minutes: 15,
    lines: { A: { per_line: 5, per_slot: 1 } },
  },
  lines: {
    lines: [{
      id: "A", name: { vi: "Tư pháp", en: "Justice", zh: "司法" }, kind: "agency", hall: "1", mean_minutes: 8, agencies: ["Sở Tư pháp"],
      procedures: ["1.001193"], closed: false, quota: { day: 40, session: 0 },
    }],
  },
  counters: { counters: [{ id: "1", hall: "1", lines: ["A"], mode: "arrival", weights: { A: 2 }, helps: [], way: { vi: "Bên trái", en: "", zh: "" }, arrow: "left" }] },
  screens: {
    items: [{
      id: "cua-1", name: "Cửa 1", hall: "1", lines: ["A"], layout: "call", counter: "", theme: "dark", media: false, arrows: [{ counter: "1", way: "left" }],
      sound: true, volume: 80,
    }],
    messages: [{ vi: "Xin chào", en: "", zh: "" }],
  },
  voice: { languages: ["tay", "vi"], repeats: 1, chime: true, volume: 80 },
};

test("a form that nobody touched gives back what stands", () => {
  for (const [name, value] of Object.entries(values)) {
    const form = forms[name] ?? {};
    assert.deepEqual(valueOf(form, value, draftOf(form, value)), value, name);
  }
});

test("what the form does not show stays, and a new row has what was typed", () => {
  const form = forms.halls ?? {};
  const value = { halls: [{ id: "1", name: "Sảnh 1", floor: 2 }] };
  const draft = draftOf(form, value);
  draft.rows.push({ was: {}, cells: { id: "2", name: " Sảnh 2 " } });
  assert.deepEqual(valueOf(form, value, draft), { halls: [{ id: "1", name: "Sảnh 1", floor: 2 }, { id: "2", name: "Sảnh 2" }] });
});

test("nothing standing is an empty list", () => {
  assert.deepEqual(draftOf(forms.remote ?? {}, { lines: null }).rows, []);
});
