import assert from "node:assert/strict";
import test from "node:test";
import { oddEmail, oddNumber, oddPhone } from "./doubts.js";

test("twelve digits, a passport and an empty field raise no doubt", () => {
  for (const typed of ["", "  ", "004199001234", "004 199 001 234", "004.199.001.234", "C1234567", "b1234567"])
    assert.equal(oddNumber(typed), 0, typed);
});

test("another count of digits is told", () => {
  assert.equal(oddNumber("00419900123"), 11);
  assert.equal(oddNumber("004 199 001 2345"), 13);
  assert.equal(oddNumber("080123456"), 9);
});

test("a phone number begins with 0 or +84", () => {
  for (const typed of ["", "0912345678", "0912 345 678", "02063 852 117", "+84912345678"])
    assert.equal(oddPhone(typed), false, typed);
  for (const typed of ["912345678", "09123", "không có"]) assert.equal(oddPhone(typed), true, typed);
});

test("an address of e-mail has a name and a place", () => {
  for (const typed of ["", "thuy@caobang.gov.vn"]) assert.equal(oddEmail(typed), false, typed);
  for (const typed of ["thuy", "thuy@", "thuy@caobang", "a b@c.vn"]) assert.equal(oddEmail(typed), true, typed);
});
