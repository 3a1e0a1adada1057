import assert from "node:assert/strict";
import test from "node:test";
import { differing, fieldOf, handedIn, lacking, requestOf } from "./request.js";

const person = {
  name: " Hoàng Thị Thủy ",
  id_number: "004199001234",
  phone: "0912 345 678",
  email: "",
  address: "Thục Phán",
};
const nobody = { name: "", id_number: "", phone: "", email: "", address: "" };
const row = (/** @type {string} */ name, originals = "0", certified = "0", copies = "0") => ({
  key: 1,
  name,
  originals,
  certified,
  copies,
});

/** @param {Partial<import("./draft.js").Draft>} change */
const typed = (change = {}) => ({
  clerk: "ha",
  ticket: "A001",
  procedure: { code: "1.001193", name: "Đăng ký khai sinh" },
  applicant: person,
  other_owner: false,
  owner: nobody,
  papers: [row("Tờ khai", "1"), row("Giấy chứng sinh", "0", "1"), row("Giấy ủy quyền")],
  sets: "1",
  fee: "50000",
  return_by: /** @type {const} */ ("counter"),
  post_address: "",
  note: " ",
  ...change,
});

test("given a filled form, when it is sent, then the server gets what was handed in and nothing else", () => {
  const body = requestOf(typed());
  assert.deepEqual(body.documents, [
    { name: "Tờ khai", originals: 1, certified: 0, copies: 0 },
    { name: "Giấy chứng sinh", originals: 0, certified: 1, copies: 0 },
  ]);
  assert.equal(body.applicant.name, "Hoàng Thị Thủy");
  assert.equal(body.owner, null);
  assert.equal(body.fee_vnd, 50000);
  assert.equal(body.ticket, "A001");
  assert.equal(body.note, "");
});

test("an owner is sent only when it is somebody else, a postal address only when the result goes by post", () => {
  assert.equal(requestOf(typed({ other_owner: true, owner: person })).owner?.name, "Hoàng Thị Thủy");
  assert.equal(requestOf(typed({ post_address: "Tổ 5" })).post_address, "");
  assert.equal(requestOf(typed({ return_by: "post", post_address: " Tổ 5 " })).post_address, "Tổ 5");
});

test("a fee is typed, also when it is nothing", () => {
  assert.deepEqual(lacking(typed()), {});
  assert.deepEqual(lacking(typed({ fee: "0" })), {});
  assert.deepEqual(Object.keys(lacking(typed({ fee: " " }))), ["fee_vnd"]);
  assert.deepEqual(Object.keys(lacking(typed({ fee: "", procedure: null }))), ["procedure", "fee_vnd"]);
});

test("the server's field finds its place in the form", () => {
  assert.equal(fieldOf("applicant.id_number", typed()), "applicant.id_number");
  assert.equal(fieldOf("ticket", typed()), "");
  assert.equal(fieldOf("", typed()), "");
  assert.equal(fieldOf("documents.name", typed({ papers: [row("Tờ khai", "1"), row("", "1")] })), "documents.1.name");
  assert.equal(fieldOf("documents.copies", typed()), "documents.0.name");
});

test("a document counts as handed in from its first sheet on", () => {
  assert.equal(handedIn(row("x")), false);
  assert.equal(handedIn(row("x", "", "", "2")), true);
});

test("given a request that was corrected, when the earlier one is compared, then what differs is named", () => {
  const sent = requestOf(typed());
  assert.deepEqual(differing(requestOf(typed()), sent), []);
  const corrected = typed({ fee: "0", applicant: { ...person, name: "Hoàng Thị Thu" }, papers: [row("Tờ khai", "2")] });
  assert.deepEqual(differing(requestOf(corrected), sent), ["dossier.applicant", "dossier.documents", "dossier.fee"]);
  const other = typed({ other_owner: true, owner: person, return_by: "post", post_address: "Tổ 5", note: "gấp" });
  assert.deepEqual(differing(requestOf(other), sent), ["dossier.owner", "dossier.return", "dossier.post_address", "dossier.note"]);
});
