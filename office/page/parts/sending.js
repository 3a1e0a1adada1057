/** A form that is sent once, however often it is pressed. */

import { ApiError, newKey } from "/assets/js/api.js";
import { lost } from "/assets/js/lost.js";
import { useRef, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";

/**
 * Sends a form once; a request without an answer keeps its key, so that it is never done twice.
 * @param {(values: Record<string, string>, key: string) => Promise<void>} send
 */
export function useSending(send) {
  const [words, setWords] = useState("");
  const key = useRef(newKey());
  const busy = useRef(false);
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const values = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)]));
    try {
      await send(values, key.current);
      form.reset();
      setWords("");
      key.current = newKey();
    } catch (error) {
      setWords(sentence(error));
      lost(error);
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) key.current = newKey();
    } finally {
      busy.current = false;
    }
  }
  return { words, submit };
}
