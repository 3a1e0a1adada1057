import assert from "node:assert/strict";
import test from "node:test";
import { countersOf, elsewhere, narrow } from "./narrow.js";

const call = (seq, number, counter) => ({ seq, number, counter, line: number[0], called_at: "2026-11-23T09:00:00+07:00", times: 1 });
const seat = (id, state = "free") => ({ id, name: id, state, number: "", pause: "" });
const board = {
  revision: 1, at: "2026-11-23T09:00:00+07:00", hall: "", notices: [], open: true,
  calls: [call(3, "A002", "1"), call(2, "B001", "2"), call(1, "A001", "3")], serving: [call(0, "B000", "4")],
  lines: [{ id: "A", name: "a", waiting: 1 }, { id: "B", name: "b", waiting: 2 }], counters: ["1", "2", "3", "4"].map((id) => seat(id)),
};
const ids = (list) => list.map(({ id }) => id);

test("without a group everything is shown", () => {
  assert.equal(narrow(board, { lines: [], counter: "", layout: "call" }), board);
});

test("a group sees its calls, lines and the counters that serve it", () => {
  const ours = narrow(board, { lines: ["A"], counter: "", layout: "table" }, { A: ["1", "4"], B: ["2"] });
  assert.deepEqual(ours.calls.map(({ number }) => number), ["A002", "A001"]);
  assert.deepEqual(ids(ours.lines), ["A"]);
  assert.deepEqual(ids(ours.counters), ["1", "4"]);
  assert.deepEqual(ids(narrow(board, { lines: ["A"], counter: "", layout: "table" }).counters), ["1", "3"]);
});

test("a counter's screen sees that counter alone", () => {
  const own = narrow(board, { lines: [], counter: "2", layout: "counter" });
  assert.deepEqual([own.calls.length, ids(own.counters)], [1, ["2"]]);
});

test("a server that tells of no counters still tells who is called and served", () => {
  const { counters: _, ...old } = board;
  assert.deepEqual(countersOf(old).map(({ id, state, number }) => [id, state, number]),
    [["1", "called", "A002"], ["2", "called", "B001"], ["3", "called", "A001"], ["4", "serving", "B000"]]);
});

test("while a counter pauses, others of its lines with somebody there are named once", () => {
  const lines = [{ counters: ["1", "2"], open_counters: ["1", "2"] }, { counters: ["1", "3"], open_counters: ["2", "3"] }, { counters: ["9"], open_counters: ["9"] }];
  assert.deepEqual(elsewhere("1", lines), ["2", "3"]);
});
