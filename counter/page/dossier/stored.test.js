import assert from "node:assert/strict";
import test from "node:test";
import { differing } from "./stored.js";

const person = {
  name: "Hoàng Thị Thủy",
  id_number: "004 199 001 234",
  phone: "0912.345.678",
  email: "",
  address: "Thục Phán",
};

const sent = {
  procedure: "1.001193",
  applicant: person,
  owner: null,
  documents: [{ name: "Tờ khai", originals: 1, certified: 0, copies: 0 }],
  sets: 1,
  fee_vnd: 50000,
  return_by: /** @type {const} */ ("counter"),
  post_address: "",
  ticket: "A001",
  note: "",
};

/** As the server tells it: composed letters, numbers without spaces, nothing for an empty field. */
const stored = {
  procedure: "1.001193",
  applicant: { name: "Hoàng Thị Thủy".normalize("NFC"), id_number: "004199001234", phone: "0912345678", address: "Thục Phán" },
  documents: [{ name: "Tờ khai", originals: 1, certified: 0, copies: 0 }],
  sets: 1,
  fee_vnd: 50000,
  return_by: "counter",
};

test("a dossier is the same whether its letters are composed and its numbers spaced or not", () => {
  assert.deepEqual(differing(sent, stored), []);
  assert.deepEqual(differing({ ...sent, applicant: { ...person, name: person.name.normalize("NFD") } }, stored), []);
  assert.deepEqual(differing({ ...sent, documents: [] }, { ...stored, documents: null }), []);
});

test("given a stored dossier, when the clerk corrected the name, the fee and the documents, then these are named", () => {
  const corrected = {
    ...sent,
    applicant: { ...person, name: "Hoàng Thị Thu" },
    fee_vnd: 0,
    documents: [{ name: "Tờ khai", originals: 2, certified: 0, copies: 0 }],
  };
  assert.deepEqual(differing(corrected, stored), ["dossier.applicant", "dossier.documents", "dossier.fee"]);
});

test("an owner, a way of return and a note are compared too", () => {
  const other = { ...sent, owner: person, return_by: /** @type {const} */ ("post"), post_address: "Tổ 5", note: "gấp" };
  assert.deepEqual(differing(other, stored), ["dossier.owner", "dossier.return", "dossier.post_address", "dossier.note"]);
  assert.deepEqual(differing(other, { ...stored, owner: person, return_by: "post", post_address: "Tổ 5", note: "gấp" }), []);
});
