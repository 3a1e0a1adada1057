import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, valueOf } from "./draft.js";
import { formOf } from "./section.js";

/** Fields of every kind, a list and a list that is an object, as the server describes them. @type {Parameters<typeof formOf>[0]} */
const described = [
  { key: "name", kind: "text" },
  { key: "minutes", kind: "number", unit: "minutes", min: 0, max: 180 },
  { key: "always", kind: "bool" },
  { key: "groups", kind: "choices", options: ["elderly", "ill"] },
  { key: "languages", kind: "ordered", options: ["vi", "tay"] },
  {
    key: "rows",
    kind: "list",
    columns: [
      { key: "id", kind: "text" }, { key: "name.vi", kind: "text" }, { key: "kind", kind: "choice", options: ["agency", "help"] },
      { key: "quota.day", kind: "count", min: 0, max: 9 }, { key: "from", kind: "time" }, { key: "days", kind: "weekdays" }, { key: "date", kind: "date" },
      { key: "agencies", kind: "names" }, { key: "lines", kind: "letters" }, { key: "weights", kind: "weights" },
      { key: "arrow", kind: "maybe", options: ["left", "right"] }, { key: "arrows", kind: "ways", options: ["left"] },
    ],
  },
  { key: "lines", kind: "list", keyed: "line", columns: [{ key: "line", kind: "text" }, { key: "per_line", kind: "number", min: 0, max: 9 }] },
];

const row = {
  id: "A", name: { vi: "Tư pháp", en: "Justice" }, kind: "agency", quota: { day: 0, session: 3 }, from: 450, days: ["sat"], date: "2027-02-05",
  agencies: ["Sở Tư pháp"], lines: ["A"], weights: { A: 2 }, arrow: "", arrows: [{ counter: "1", way: "left" }],
};
const value = {
  name: "Trung tâm", minutes: 0, always: false, groups: ["ill"], languages: ["tay", "vi"], rows: [row], lines: { A: { per_line: 5 } },
};

test("a form that nobody touched gives back what stands", () => {
  for (const form of [formOf(described), formOf(described, "lines"), formOf(described, "none")]) {
    assert.deepEqual(valueOf(form, value, draftOf(form, value)), value);
  }
});

test("a section with two lists has a form for each", () => {
  const [whole, alone] = [formOf(described), formOf(described, "lines")];
  assert.deepEqual([whole.fields.length, whole.list?.key], [5, "rows"]);
  assert.deepEqual([alone.fields.length, alone.list?.key], [0, "lines"]);
});

test("what the form does not show stays, and a new row has what was typed", () => {
  const form = formOf([{ key: "halls", kind: "list", columns: [{ key: "id", kind: "text" }, { key: "name", kind: "text" }] }]);
  const standing = { halls: [{ id: "1", name: "Sảnh 1", floor: 2 }] };
  const draft = draftOf(form, standing);
  draft.rows.push({ was: {}, cells: { id: "2", name: " Sảnh 2 " } });
  assert.deepEqual(valueOf(form, standing, draft), { halls: [{ id: "1", name: "Sảnh 1", floor: 2 }, { id: "2", name: "Sảnh 2" }] });
});

test("nothing standing is an empty list", () => {
  assert.deepEqual(draftOf(formOf(described, "lines"), { lines: null }).rows, []);
});
