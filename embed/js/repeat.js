/** Requests that may have been carried out although no answer came. */

import { post } from "./api.js";

/** How many keys are remembered: those of the last wishes that were never answered. */
const most = 8;

/** What was sent under a key and never answered, the oldest key first. @type {Map<string, unknown[]>} */
const unanswered = new Map();

/**
 * @param {string} key
 * @param {unknown} body
 */
function remember(key, body) {
  const bodies = unanswered.get(key) ?? [];
  if (!bodies.some((b) => JSON.stringify(b) === JSON.stringify(body))) bodies.push(body);
  unanswered.delete(key);
  unanswered.set(key, bodies);
  const [oldest] = unanswered.keys();
  if (unanswered.size > most && oldest !== undefined) unanswered.delete(oldest);
}

/**
 * Posts under a key that belongs to one wish, however often it is sent and corrected. When an earlier attempt was
 * carried out and only its answer was lost, that attempt's answer is given, and `sent` is what it carried.
 * @template T
 * @param {string} path
 * @param {T} body
 * @param {string} key
 * @returns {Promise<{answer: any, sent: T}>}
 */
export async function settle(path, body, key) {
  let reused;
  for (const sent of [body, .../** @type {T[]} */ (unanswered.get(key) ?? [])]) {
    try {
      const answer = await post(path, sent, { key });
      unanswered.delete(key);
      return { answer, sent };
    } catch (error) {
      const { status, code } = /** @type {any} */ (error);
      if (code !== "key_reused") {
        if (status === 0 || status >= 500) remember(key, sent);
        throw error;
      }
      reused = error;
    }
  }
  throw reused;
}
