import assert from "node:assert/strict";
import test from "node:test";
import "../../../testdata/pages.js";

const { named } = await import("./neighbours.js");

test("a few kiosks are named, and none where there is none", () => {
  assert.equal(named([]), "");
  assert.equal(named(["Kiosk 2"]), "Kiosk 2");
  assert.equal(named(["Kiosk 2", "Kiosk 3", "Kiosk 4", "Kiosk 5"]), "Kiosk 2, Kiosk 3, Kiosk 4");
});
