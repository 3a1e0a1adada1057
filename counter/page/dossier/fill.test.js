import assert from "node:assert/strict";
import test from "node:test";
import { filled, freeFor, placed } from "./fill.js";

const nobody = { name: "", id_number: "", phone: "", email: "", address: "" };
const card = { name: "NÔNG VĂN MẪU", id_number: "004090000001", passport: "", birth: "05/03/1990", sex: "male", address: "Tổ 1", issued: "", expires: "" };
const other = { ...nobody, name: "HOÀNG THỊ VÍ DỤ", id_number: "004192000002", phone: "0912", address: "Xóm 2" };

test("a card goes to who is not written yet", () => {
  assert.equal(freeFor({ applicant: nobody, owner: nobody, other_owner: false }, card), "applicant");
  assert.equal(freeFor({ applicant: other, owner: nobody, other_owner: true }, card), "owner");
});

test("nobody is overwritten unasked, and the same person may scan again", () => {
  assert.equal(freeFor({ applicant: other, owner: nobody, other_owner: false }, card), null);
  assert.equal(freeFor({ applicant: other, owner: other, other_owner: true }, card), null);
  assert.equal(freeFor({ applicant: filled(nobody, card), owner: nobody, other_owner: true }, card), "applicant");
});

test("name, number and address come from the card, the telephone from the clerk", () => {
  assert.deepEqual(filled({ ...nobody, phone: "0912" }, card), { ...nobody, name: "NÔNG VĂN MẪU", id_number: "004090000001", phone: "0912", address: "Tổ 1" });
  assert.deepEqual(filled({ ...nobody, address: "typed" }, { ...card, address: "" }).address, "typed");
  assert.deepEqual(filled(other, card), filled(nobody, card));
});

test("a card that was put to the wrong person is taken from there", () => {
  const now = { applicant: filled(nobody, card), owner: nobody, other_owner: false };
  assert.deepEqual(placed(now, card, "owner", "applicant"), { owner: filled(nobody, card), other_owner: true, applicant: nobody });
  assert.deepEqual(placed({ ...now, applicant: other }, card, "owner", "applicant"), { owner: filled(nobody, card), other_owner: true });
  assert.deepEqual(placed(now, card, "applicant", null), { applicant: filled(nobody, card) });
});
