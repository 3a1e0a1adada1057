import assert from "node:assert/strict";
import test, { mock } from "node:test";
import "../../../testdata/pages.js";
import { fakeWebSocket, last, lines } from "../../../testdata/websocket.js";

const { listen, onMessage } = await import("./socket.js");
const { paired } = await import("./server.js");

test("a kiosk listens once it is paired, and gives up a line on which the server no longer says that it lives", () => {
  fakeWebSocket();
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(Math, "random", () => 0);
  const heard = [];
  onMessage(({ kind }) => heard.push(kind));
  listen();
  assert.equal(lines.length, 0);
  paired.value = true;
  for (let i = 0; i < 10; i++) {
    mock.timers.tick(5000);
    last().say('{"kind":"alive"}');
  }
  assert.equal(lines.length, 1);
  last().say('{"kind":"scan"}');
  mock.timers.tick(15_000);
  mock.timers.tick(500);
  assert.deepEqual([lines[0].closed, lines.length], [true, 2]);
  last().say('{"kind":"printer"}');
  assert.deepEqual(heard.filter((kind) => kind !== "alive"), ["scan", "printer"]);
  mock.reset();
});
