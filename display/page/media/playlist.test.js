import assert from "node:assert/strict";
import test from "node:test";
import { Playlist, retry } from "./playlist.js";

const item = (name) => ({ name, kind: "picture", url: `/media/${name}`, seconds: 10 });
const items = (...names) => names.map(item);

/** @param {string[]} names */
function listOf(...names) {
  const list = new Playlist();
  list.take(items(...names));
  return list;
}

test("one after another, and from the start again", () => {
  const list = listOf("a", "b");
  assert.deepEqual([1, 2, 3].map(() => list.next(0)?.name), ["a", "b", "a"]);
});

test("an empty list has nothing", () => {
  assert.equal(listOf().next(0), null);
  assert.equal(listOf().empty, true);
});

test("what failed is passed over, and tried again later", () => {
  const list = listOf("a", "b");
  list.failed(item("a"), 1000);
  assert.deepEqual([1, 2].map(() => list.next(2000)?.name), ["b", "b"]);
  list.failed(item("b"), 2000);
  assert.equal(list.next(3000), null);
  assert.equal(list.next(1000 + retry)?.name, "a");
  list.worked(item("a"));
  assert.equal(list.failures, 1);
});

test("a new list goes on where the old one was, and forgets failures of files that are gone", () => {
  const list = listOf("a", "b", "c");
  list.next(0);
  list.next(0);
  list.failed(item("c"), 0);
  list.take(items("a", "b", "d"));
  assert.equal(list.failures, 0);
  assert.equal(list.next(0)?.name, "d");
  list.take(items("a", "e"));
  assert.equal(list.next(0)?.name, "e", "d is gone: its successor by name");
});

test("a month of broken files grows nothing", () => {
  const list = new Playlist();
  for (let day = 0; day < 30; day++) {
    const today = items(...Array.from({ length: 200 }, (_, i) => `${day}-${i}`));
    list.take(today);
    for (const one of today) list.failed(one, day);
    assert.equal(list.failures, 200);
  }
});
