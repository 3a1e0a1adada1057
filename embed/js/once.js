/**
 * What must happen once, although its answer may be lost and the button pressed again. A request keeps its
 * Idempotency-Key until an answer has come, a refusal too: the next press then asks for the answer that was lost,
 * instead of doing the thing twice or being refused for what it did itself.
 */

import { newKey, post, put } from "./api.js";

/** How long a key waits for the next press, in milliseconds: a later press is a wish of its own. */
const patience = 600_000;

/** How many wishes are remembered: those of the last that were never answered. */
const most = 32;

/**
 * What was sent and never answered, the oldest first, by its method, address and body.
 * @type {Map<string, {key: string, path: string, since: number}>}
 */
const pressed = new Map();

/** Whether an error leaves open if the request was carried out. @param {unknown} error */
function open(error) {
  const status = /** @type {import("./api.js").ApiError | undefined} */ (error)?.status;
  return status === 0 || (status ?? 0) >= 500;
}

/** What an act is about: opening a line and closing it have the same. @param {string} path */
const subject = (path) => path.slice(0, path.lastIndexOf("/"));

/** Another visit, another ticket: the same press again is a new wish. */
export const forgetPresses = () => pressed.clear();

/**
 * @template A
 * @param {(path: string, body: any, options: {key: string}) => Promise<A>} send the body is what the caller was given
 * @param {string} wish
 * @param {string} path
 * @param {unknown} body
 */
async function press(send, wish, path, body) {
  const now = performance.now();
  for (const [name, { since }] of pressed) if (now - since > patience || pressed.size > most) pressed.delete(name);
  const key = pressed.get(wish)?.key ?? newKey();
  pressed.delete(wish);
  pressed.set(wish, { key, path, since: now });
  try {
    const answer = await send(path, body, { key });
    // It is done, and with it what was wished before of the same thing: opened, closed, opened again is three acts.
    for (const [name, other] of pressed) if (subject(other.path) === subject(path)) pressed.delete(name);
    return answer;
  } catch (error) {
    if (!open(error)) pressed.delete(wish);
    throw error;
  }
}

/**
 * Posts what a button does. The same button for the same thing with the same content is the same wish until it is
 * answered.
 * @template {string} P
 * @param {P} path
 * @param {import("./wire.d.ts").PostBody<P>} [body]
 * @returns {Promise<import("./wire.d.ts").Post<P>>}
 */
export const postOnce = (path, body) =>
  press((_, sent, options) => post(path, sent, options), `POST ${path} ${JSON.stringify(body ?? {})}`, path, body ?? {});

/**
 * Puts what a form holds, likewise.
 * @template {string} P
 * @param {P} path
 * @param {import("./wire.d.ts").PutBody<P>} body
 * @returns {Promise<import("./wire.d.ts").Put<P>>}
 */
export const putOnce = (path, body) => press((_, sent, options) => put(path, sent, options), `PUT ${path} ${JSON.stringify(body)}`, path, body);

/** How many keys of corrected wishes are remembered. */
const mostCorrected = 8;

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
  if (unanswered.size > mostCorrected && oldest !== undefined) unanswered.delete(oldest);
}

/**
 * Posts under a key that belongs to one wish, however often it is sent and corrected. When an earlier attempt was
 * carried out and only its answer was lost, that attempt's answer is given, and `sent` is what it carried.
 * @template {string} P
 * @template {import("./wire.d.ts").PostBody<P>} T
 * @param {P} path
 * @param {T} body
 * @param {string} key
 * @returns {Promise<{answer: import("./wire.d.ts").Post<P>, sent: T}>}
 */
export async function settle(path, body, key) {
  let reused;
  for (const sent of [body, .../** @type {T[]} */ (unanswered.get(key) ?? [])]) {
    try {
      const answer = await post(path, sent, { key });
      unanswered.delete(key);
      return { answer, sent };
    } catch (error) {
      if (/** @type {import("./api.js").ApiError} */ (error).code !== "key_reused") {
        if (open(error)) remember(key, sent);
        throw error;
      }
      reused = error;
    }
  }
  throw reused;
}
