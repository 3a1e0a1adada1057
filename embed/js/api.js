/** The program's HTTP API as the pages use it: JSON in, JSON out, one kind of error. */

import { language } from "./texts.js";

/** Longest time an answer may take, in milliseconds: past it the citizen is told, not left waiting. */
const timeout = 5000;

/**
 * What went wrong with a request. `status` is the HTTP status, `code` the stable code of docs/protocol.md and `message`
 * a sentence in the reader's language. When no answer came at all: status 0, code "offline".
 */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} code
   * @param {string} message
   * @param {string} [field] the one field that is wrong, as docs/protocol.md names it
   * @param {import("./wire.d.ts").refusal.Line[]} [lines] the bad lines of a table
   * @param {string} [until] of a quota that is reached: "day" or "session"
   */
  constructor(status, code, message, field = "", lines = undefined, until = "") {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.field = field;
    this.lines = lines;
    this.until = until;
  }
}

/**
 * A random key of 32 hexadecimal digits for Idempotency-Key. Not crypto.randomUUID: that one is missing on plain http.
 * @returns {string}
 */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @param {string | undefined} key
 * @returns {Promise<any>} the JSON answer, null when the answer is empty
 */
async function ask(method, path, body, key) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json", "Accept-Language": language.peek() };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  let response, text;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: stop.signal,
      cache: "no-store",
    });
    text = await response.text();
  } catch {
    throw new ApiError(0, "offline", "");
  } finally {
    clearTimeout(timer);
  }
  const answer = parse(text);
  if (response.ok) return answer;
  const error = answer?.error ?? {};
  throw new ApiError(response.status, error.code ?? "unexpected", error.message ?? "", error.field ?? "", error.lines, error.until);
}

/**
 * A proxy or a failing server may answer with something that is not JSON: that is an answer without content.
 * @param {string} text
 * @returns {any}
 */
function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/**
 * @template {string} P
 * @param {P} path
 * @returns {Promise<import("./wire.d.ts").Get<P>>}
 */
export const get = (path) => ask("GET", path, undefined, undefined);

/**
 * @template {string} P
 * @param {P} path
 * @param {import("./wire.d.ts").PostBody<P>} [body]
 * @param {{key?: string}} [options] key: Idempotency-Key, the same key again gets the same answer
 * @returns {Promise<import("./wire.d.ts").Post<P>>}
 */
export const post = (path, body, { key } = {}) => ask("POST", path, body ?? {}, key);

/**
 * @template {string} P
 * @param {P} path
 * @param {import("./wire.d.ts").PutBody<P>} body
 * @param {{key?: string}} [options] as for post
 * @returns {Promise<import("./wire.d.ts").Put<P>>}
 */
export const put = (path, body, { key } = {}) => ask("PUT", path, body, key);

/**
 * @param {string} path
 * @returns {Promise<void>}
 */
export const del = (path) => ask("DELETE", path, undefined, undefined);
