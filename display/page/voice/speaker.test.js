import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { Lease } from "./speaker.js";

/** A hall on a server that gives one lease, and pages that ask it; time is stepped. */
function hall(t) {
  t.after(() => mock.timers.reset());
  mock.timers.enable({ apis: ["setTimeout"] });
  let time = 0;
  t.mock.method(performance, "now", () => time);
  globalThis.addEventListener = () => {}; // a page that nobody leaves
  const server = { holder: "", until: 0, spoken: 0, reachable: true };
  const ask = async ({ page, spoken, leaving }) => {
    if (!server.reachable) throw new Error("offline");
    server.spoken = Math.max(server.spoken, spoken);
    if (server.holder === page || server.holder === "" || time >= server.until) [server.holder, server.until] = [page, time + 6000];
    if (leaving && server.holder === page) server.holder = "";
    return { speaker: server.holder === page, spoken: server.spoken, lease_ms: 6000 };
  };
  const settle = async () => {
    for (let i = 0; i < 8; i++) await Promise.resolve();
  };
  return {
    server,
    settle,
    page(name) {
      const page = { able: true, spoken: 0, heard: [], losses: 0 };
      const lease = new Lease({
        hall: "1", page: name, ask, able: () => page.able, spoken: () => page.spoken,
        onAnswer: (spoken) => page.heard.push(spoken), onTold: () => {}, onLoss: () => page.losses++,
      });
      return Object.assign(page, { lease });
    },
    async pass(milliseconds) {
      for (let i = 0; i < milliseconds; i += 100) {
        time += 100;
        mock.timers.tick(100);
        await settle();
      }
    },
    beacons() {
      const sent = [];
      const navigator = { sendBeacon: (_, blob) => void blob.text().then(async (text) => (sent.push(JSON.parse(text)), ask(JSON.parse(text)))) };
      Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
      return sent;
    },
  };
}

test("of two pages one is the speaker, and stays it", async (t) => {
  const h = hall(t);
  const [one, two] = [h.page("one"), h.page("two")];
  one.lease.start();
  two.lease.start();
  await h.settle();
  for (let i = 0; i < 10; i++) {
    assert.deepEqual([one.lease.held, two.lease.held], [true, false]);
    await h.pass(1700);
  }
  assert.equal(one.losses, 0);
});

test("the page that takes over learns what was spoken", async (t) => {
  const h = hall(t);
  const sent = h.beacons();
  const [one, two] = [h.page("one"), h.page("two")];
  one.lease.start();
  two.lease.start();
  await h.pass(1000);
  one.spoken = 7;
  one.lease.tell();
  await h.settle();
  assert.deepEqual([h.server.spoken, one.lease.told], [7, 7]);
  one.lease.leave();
  assert.equal(one.lease.held, false);
  assert.equal(one.losses, 1);
  await h.pass(2100);
  assert.equal(two.lease.held, true);
  assert.equal(two.heard.at(-1), 7);
  assert.deepEqual(sent, [{ hall: "1", page: "one", spoken: 7, leaving: true }]);
});

test("a page cut off from the server is silent before another may speak", async (t) => {
  const h = hall(t);
  const one = h.page("one");
  one.lease.start();
  await h.pass(100);
  h.server.reachable = false;
  await h.pass(5400);
  assert.equal(one.lease.held, true);
  await h.pass(400);
  assert.equal(one.lease.held, false);
  assert.equal(one.losses, 1);
  h.server.reachable = true;
  await h.pass(2100);
  assert.equal(one.lease.held, true);
});

test("a page without sound asks for no lease and gives back what it has", async (t) => {
  const h = hall(t);
  h.beacons();
  const [mute, other] = [h.page("mute"), h.page("other")];
  mute.lease.start();
  await h.pass(100);
  mute.able = false;
  other.lease.start();
  mute.lease.tell();
  await h.pass(2100);
  assert.deepEqual([mute.lease.held, other.lease.held, mute.losses], [false, true, 1]);
});
