/** A form that is sent once, however often it is pressed. */

import { lost } from "/assets/js/lost.js";
import { useRef, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";

/** @param {(values: Record<string, string>) => Promise<void>} send */
export function useSending(send) {
  const [words, setWords] = useState("");
  const busy = useRef(false);
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const values = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)]));
    try {
      await send(values);
      form.reset();
      setWords("");
    } catch (error) {
      setWords(sentence(error));
      lost(error);
    } finally {
      busy.current = false;
    }
  }
  return { words, submit };
}
