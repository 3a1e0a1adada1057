import assert from "node:assert/strict";
import test from "node:test";
import { breath, fresh, VoiceQueue } from "./queue.js";

const nine = Date.parse("2026-11-23T09:00:00+07:00");

const call = (seq, number, { at = nine, times = 1, over = false, counter = "3" } = {}) =>
  ({ seq, number, counter, line: number[0], called_at: new Date(at).toISOString(), times, over });
const board = (...calls) => ({ calls: calls.sort((a, b) => b.seq - a.seq) });

/** Announcements of six seconds, four in their short form. */
const length = (_, crowd) => (crowd ? 4 : 6);

/** Speaks everything that waits; what is spoken, and when each is at its end, in seconds. */
function speakAll(queue, { time = nine, of = length } = {}) {
  const spoken = [];
  for (;;) {
    const turn = queue.next(time, of);
    if (!turn) return spoken;
    time += of(turn.call, turn.crowd) * 1000;
    spoken.push({ number: turn.call.number, crowd: turn.crowd, end: (time - nine) / 1000 });
    queue.done();
    time += (turn.crowd ? breath.crowd : breath.usual) * 1000;
  }
}
const numbers = (spoken) => spoken.map(({ number }) => number).join(" ");

test("first come, first spoken, and once", () => {
  const queue = new VoiceQueue();
  const three = board(call(1, "A001"), call(2, "B002"), call(3, "C003"));
  queue.feed(three);
  assert.equal(numbers(speakAll(queue)), "A001 B002 C003");
  queue.feed(three);
  assert.equal(numbers(speakAll(queue)), "");
});

test("a recall jumps ahead of nothing", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001")));
  assert.equal(queue.next(nine, length).call.number, "A001");
  queue.feed(board(call(2, "B002"), call(3, "C003"), call(4, "A001", { times: 2 })));
  queue.done();
  assert.equal(numbers(speakAll(queue)), "B002 C003 A001");
});

test("a number called again while it waits keeps its place and is spoken once, as called last", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002"), call(3, "C003")));
  queue.feed(board(call(1, "A001"), call(3, "C003"), call(4, "B002", { times: 2, counter: "7" })));
  assert.deepEqual(queue.waiting.map((c) => [c.number, c.counter]), [["A001", "3"], ["B002", "7"], ["C003", "3"]]);
});

test("what is older than 90 seconds when its turn comes, and what is over, is dropped", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002", { at: nine + 1 }), call(3, "C003", { at: nine + fresh }), call(4, "D004", { at: nine + fresh })));
  queue.feed(board(call(1, "A001"), call(2, "B002", { at: nine + 1 }), call(3, "C003", { over: true }), call(4, "D004", { at: nine + fresh })));
  assert.equal(numbers(speakAll(queue, { time: nine + fresh + 1 })), "B002 D004");
  assert.equal(queue.spoken, 4);
});

test("a call taken back is not spoken, one pushed off the board by newer ones is", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002"), call(3, "C003")));
  queue.feed(board(call(2, "B002"), call(4, "D004")));
  assert.equal(numbers(speakAll(queue)), "A001 B002 D004");
});

test("twenty calls in one second are all spoken within 90 seconds of their calls, in order", () => {
  const queue = new VoiceQueue();
  const twenty = Array.from({ length: 20 }, (_, i) => call(i + 1, `A${101 + i}`, { at: nine + i * 50 }));
  queue.feed(board(...twenty.slice(0, 1)));
  const first = queue.next(nine, length);
  assert.equal(first.crowd, false);
  queue.feed(board(...twenty));
  assert.equal(queue.pressed(nine + 1000, 20, length), true, "the first leaves its other languages away");
  queue.done();
  const spoken = speakAll(queue, { time: nine + 6600 });
  assert.equal(numbers(spoken), twenty.slice(1).map(({ number }) => number).join(" "));
  assert.ok(spoken.at(-1).end <= 90, `the last ends at ${spoken.at(-1).end} s`);
});

test("few that wait are announced in full, unless that makes one of them late", () => {
  const long = (_, crowd) => (crowd ? 4 : 28);
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002"), call(3, "C003")));
  assert.deepEqual(speakAll(queue, { of: long }).map(({ crowd }) => crowd), [false, false, false]);
  queue.feed(board(...[4, 5, 6].map((seq) => call(seq, `D00${seq}`))));
  const spoken = speakAll(queue, { of: long, time: nine + 60_000 });
  assert.deepEqual(spoken.map(({ crowd }) => crowd), [true, true, true]);
});

test("what another page has spoken is not spoken here, what it has not is", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002"), call(3, "C003")));
  queue.heard(2);
  assert.equal(numbers(speakAll(queue)), "C003");
});

test("the mark of what is spoken never passes a call that still waits", () => {
  const [speaker, other] = [new VoiceQueue(), new VoiceQueue()];
  const first = board(call(1, "A001"), call(2, "B002"), call(3, "C003"));
  const again = board(call(1, "A001"), call(3, "C003"), call(4, "B002", { times: 2 }));
  for (const queue of [speaker, other]) [first, again].forEach((b) => queue.feed(b));
  const marks = [];
  for (let left = 3; left > 0; left--) {
    speaker.next(nine, length);
    marks.push(speaker.spoken);
    speaker.done();
    marks.push(speaker.spoken);
  }
  assert.deepEqual(marks, [0, 1, 1, 2, 2, 4]);
  other.heard(4);
  assert.equal(numbers(speakAll(other)), "");
});

test("a recall that came before this page heard of the first announcement is not lost", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002"), call(3, "C003")));
  queue.feed(board(call(2, "B002"), call(3, "C003"), call(4, "A001", { times: 2 })));
  queue.heard(1);
  assert.equal(numbers(speakAll(queue)), "B002 C003 A001");
});

test("a call that was cut off is spoken again, first of all", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(1, "A001"), call(2, "B002")));
  queue.next(nine, length);
  queue.again();
  assert.equal(queue.spoken, 0);
  assert.equal(numbers(speakAll(queue)), "A001 B002");
});

test("a numbering that starts again is noticed", () => {
  const queue = new VoiceQueue();
  queue.feed(board(call(50, "A050")));
  speakAll(queue);
  queue.feed(board(call(1, "A001", { at: nine + 1000 }), call(2, "A002", { at: nine + 1000 })));
  assert.equal(numbers(speakAll(queue)), "A001 A002");
  assert.equal(queue.spoken, 2);
});
