import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { edit } from "./telex.js";

/** @param {string[] | string} keys */
const typed = (keys, telex = true) =>
  [...keys].reduce((line, key) => edit(line, key === " " ? "space" : key, telex), { text: "", caret: 0 }).text;

/** The text after one key at its end. @param {string} text @param {string} key @param {boolean} telex */
const type = (text, key, telex) => edit({ text, caret: text.length }, key, telex).text;

/** Rows of a comma-separated file without quotes. @param {string} name */
const rows = (name) =>
  readFileSync(new URL(`../../../testdata/telex/${name}`, import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

/** Letters without tone, and the tone marks alone. @param {string} word */
const apart = (word) => {
  const all = word.normalize("NFD");
  const tones = /[\u0301\u0300\u0309\u0303\u0323]/g;
  return [all.replace(tones, "").normalize("NFC"), (all.match(tones) ?? []).join("")];
};

test("the 600 most frequent syllables of procedure names", () => {
  for (const [word, keys, , style] of rows("telex_words.csv")) {
    // "new" rows put the tone the other way (hoá); this house writes hóa: same letters, same tone, other place.
    if (style === "new") assert.deepEqual(apart(typed(keys)), apart(word), keys);
    else assert.equal(typed(keys), word, keys);
  }
});

test("edge cases", () => {
  for (const [keys, word] of rows("telex_edge_cases.csv")) assert.equal(typed(keys), word, keys);
});

test("words of the hall", () => {
  const words = {
    "khai sinh": "khai sinh", "ddaats ddai": "đất đai", "hooj tichj": "hộ tịch", "chuwngs thuwcj": "chứng thực",
    "ddawng kys kinh doanh": "đăng ký kinh doanh", "nguwowif cao tuooir": "người cao tuổi", "sor ddor": "sỏ đỏ",
    "hoaf": "hòa", "hoangf": "hoàng", "thuyr": "thủy", "quyeenf": "quyền", "quowr": "quở", "thuowr": "thuở",
    "dduowcj": "được", "ruowuj": "rượu", "muaf": "mùa", "muwa": "mưa", "muaw": "mưa", "nghiax": "nghĩa",
    "khuyur": "khuỷu", "ngoeoj": "ngoẹo", "ddangd": "dangd", "dangd": "đang", "oo": "ô", "ooo": "oo", "vieetj": "việt",
    "tieesng": "tiếng", "DDAATS": "ĐẤT", "nhw": "như", "aaw": "ă", "awa": "â", "toio": "tôi", "giof": "giò", "gif": "gì",
    "quas": "quá", "asz": "a", "tooi w": "tôi ư", "hoawcj": "hoặc", "cooong": "coong", "aloos": "alố",
  };
  for (const [keys, word] of Object.entries(words)) assert.equal(typed(keys), word, keys);
});

/** Onsets and rhymes of the language, written with Telex keys; a rhyme after its "|" stands only after these onsets. */
const onsets = ["", ..."bchklmnrstvx", "d", "dd", "g", "gh", "gi", "kh", "nh", "ng", "ngh", "ph", "qu", "th", "tr", "ch"];
const open = "a e ee i o oo ow u uw y ai ao au aau ay aay eo eeu ia iu oi ooi owi ua ui uwa uwi uwu oa oe uy uee oai oay uaay ieeu uooi uwowi uwowu uya uyu oeo";
const closed = "a aw aa e ee i o oo ow u uw iee uoo uwow oa oaw oe uaa uyee uy";

/** What the keys of a rhyme look like. @param {string} keys */
const plainly = (keys) =>
  keys.replace(/uwow/g, "ươ").replace(/aa/g, "â").replace(/aw/g, "ă").replace(/ee/g, "ê").replace(/oo/g, "ô").replace(/ow/g, "ơ").replace(/uw/g, "ư");

/** Every syllable as [onset, rhyme, final] in keys. */
function* syllables() {
  for (const onset of onsets) {
    for (const vowels of open.split(" ")) yield [onset, vowels, ""];
    for (const vowels of closed.split(" ")) for (const final of ["c", "ch", "m", "n", "ng", "nh", "p", "t"]) yield [onset, vowels, final];
  }
}

/** Spellings that the language has not, and that Telex reads another way. @param {string} onset @param {string} vowels */
const strange = (onset, vowels) => (/^(gi|qu)$/.test(onset) && /^[iuy]/.test(vowels)) || (onset.endsWith("g") && /^i/.test(vowels));

test("every syllable, its marks typed in four orders", () => {
  let count = 0;
  for (const [onset, vowels, final] of syllables()) {
    if (strange(onset, vowels)) continue;
    const letters = onset.replace("dd", "đ") + plainly(vowels) + final;
    for (const [key, mark] of [["", ""], ["s", "\u0301"], ["f", "\u0300"], ["r", "\u0309"], ["x", "\u0303"], ["j", "\u0323"]]) {
      if (/^(c|ch|p|t)$/.test(final) && !"sj".includes(key)) continue;
      const orders = [onset + vowels + final + key, onset + vowels + key + final];
      const hatted = /^([^aeo]*)([aeo])\2(.*)$/.exec(vowels);
      if (hatted) orders.push(onset + hatted[1] + hatted[2] + hatted[3] + final + hatted[2] + key);
      if (onset === "dd") orders.push(`d${vowels}${final}d${key}`);
      if (vowels === "uwow") orders.push(`${onset}uow${final}${key}`, `${onset}uo${final}w${key}`);
      for (const keys of orders) {
        const word = typed(keys);
        assert.deepEqual(apart(word), [letters, mark], keys);
        assert.equal(word, word.normalize("NFC"));
        assert.equal(typed(keys.toUpperCase()), word.toUpperCase(), keys.toUpperCase());
        count++;
      }
    }
  }
  assert.ok(count > 40_000, String(count));
});

test("a repeated key takes back what it did, wherever it stands", () => {
  const words = {
    tooss: "tôs", toosngs: "tôngs", aaa: "aa", tieenge: "tienge", ddd: "dd", ww: "w", uww: "uw", nhww: "nhw", uow: "ươ", uoww: "uow",
    thuow: "thuơ", thuowng: "thương", thuwow: "thươ", uwow: "ươ", dkkd: "dkkd", ddkkd: "đkkd", bhyt: "bhyt", ubnd: "ubnd", cccd: "cccd",
    halls: "halls", gasx: "gã", asf: "à",
  };
  for (const [keys, word] of Object.entries(words)) assert.equal(typed(keys), word, keys);
});

test("keys of their own need no Telex", () => {
  /** @type {[string[], string][]} */
  const cases = [
    [["k", "ê", "sac", "t"], "kết"],
    [["h", "o", "a", "huyen"], "hòa"],
    [["h", "o", "a", "huyen", "n", "g"], "hoàng"],
    [["t", "u", "ô", "i", "hoi"], "tuổi"],
    [["đ", "ư", "o", "c", "nang"], "được"],
    [["a", "sac", "sac"], "a"],
    [["a", "sac", "nga"], "ã"],
    [["c", "a", "t", "hoi"], "cat"],
    [["sac"], ""],
  ];
  for (const [keys, word] of cases) for (const telex of [true, false]) assert.equal(typed(keys, telex), word, keys.join(" "));
});

test("without Telex letters are letters", () => {
  assert.equal(typed("ddaats", false), "ddaats");
});

test("backspace takes a letter and leaves the tone with the word", () => {
  assert.equal(type("hoàn", "backspace", true), "hòa");
  assert.equal(type("hòa", "backspace", true), "hò");
  assert.equal(type("á", "backspace", true), "");
  assert.equal(type("đất ", "backspace", true), "đất");
  assert.equal(type("1.00", "backspace", true), "1.0");
  assert.equal(type("", "backspace", true), "");
});

test("space once, never first; a sign begins a new word", () => {
  assert.equal(type("", "space", true), "");
  assert.equal(type("đất ", "space", true), "đất ");
  assert.equal(typed("caaps/ddooir"), "cấp/đổi");
  assert.equal(typed("1.001193"), "1.001193");
});

test("the caret may stand anywhere, and the word around it is one word", () => {
  const at = (/** @type {string} */ marked) => ({ text: marked.replace("|", ""), caret: marked.indexOf("|") });
  /** @type {[string, string, string][]} */
  const cases = [
    ["ho|ang", "a", "hoa|ang"], ["hoa|ng", "huyen", "hoà|ng"], ["hoa|ng", "f", "hoà|ng"], ["kha|i sinh", "backspace", "kh|i sinh"],
    ["ti|ng", "e", "tie|ng"], ["tie|ng", "e", "tiê|ng"], ["tiê|ng", "s", "tiế|ng"], ["ca|t", "r", "car|t"], ["đ|ất", "space", "đ |ất"],
    ["|đất", "space", "|đất"], ["khai| sinh", "space", "khai |sinh"], ["kh|ai", "left", "k|hai"], ["|ai", "left", "|ai"],
    ["ai|", "right", "ai|"], ["|hòa", "backspace", "|hòa"], ["hò|a", "n", "hon|à"], ["hòa |sinh", "backspace", "hòa|sinh"],
  ];
  for (const [before, key, after] of cases) assert.deepEqual(edit(at(before), key, true), at(after), `${before} ${key}`);
});
