/** What is being typed: one line of text with its caret, fed by the screen's keys and by a keyboard with a cable. */

import { useRef, useState } from "/assets/js/preact.js";
import { edit } from "./telex.js";

/**
 * @typedef {object} Typing
 * @property {import("./telex.js").Line} line as it was drawn
 * @property {() => import("./telex.js").Line} now the line with every key so far
 * @property {boolean} telex whether letters combine
 * @property {boolean} numbers whether the keyboard shows its numbers
 * @property {(key: string) => void} press a key of the screen's keyboard, or a character
 * @property {(line: import("./telex.js").Line) => void} put the line as the field itself has changed it
 */

/**
 * Several keys may come before the page is drawn again, so each works on what the last one left.
 * @param {{text: string, change: (text: string) => void, enter: () => void, most: number}} options
 *   text: what stands there now; change: told of every new text; enter: "Tìm" was pressed; most: characters at most
 * @returns {Typing}
 */
export function useTyping({ text, change, enter, most }) {
  const [, redraw] = useState({});
  const [telex, setTelex] = useState(true);
  const [numbers, setNumbers] = useState(false);
  const line = useRef(/** @type {import("./telex.js").Line} */ ({ text, caret: text.length }));
  const known = useRef(text);
  // The same function at every key, so that what did not change, as the keys themselves, is not drawn anew.
  const latest = useRef(/** @type {(key: string) => void} */ (() => {}));
  const { current: steady } = useRef((/** @type {string} */ key) => latest.current(key));
  if (text !== known.current) {
    known.current = text;
    if (text !== line.current.text) line.current = { text, caret: text.length };
  }

  /** @param {import("./telex.js").Line} next */
  const put = (next) => {
    if (next.text.length > most) return;
    const changed = next.text !== line.current.text;
    line.current = next;
    if (changed) change(next.text);
    redraw({});
  };

  /** @param {string} key */
  const press = (key) => {
    if (key === "telex") setTelex((on) => !on);
    else if (key === "123" || key === "abc") setNumbers(key === "123");
    else if (key === "enter") enter();
    else put(key === "clear" ? { text: "", caret: 0 } : edit(line.current, key, telex));
  };
  latest.current = press;
  return { line: line.current, now: () => line.current, telex, numbers, press: steady, put };
}
