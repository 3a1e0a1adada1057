/**
 * What the browser keeps of the catalogue for the time when nobody answers: one snapshot in IndexedDB, which plain http
 * has too, asked again by its tag. It is read into memory only when it is needed.
 */

import { found } from "./lookup.js";

/** Between two questions whether the catalogue is still the same, and after the start, in milliseconds. */
const often = 30 * 60_000;
const soon = 3_000;

const address = "/api/v1/kiosk/catalogue";

/** @returns {Promise<IDBDatabase>} */
const open = () =>
  new Promise((done, failed) => {
    const request = indexedDB.open("kiosk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept");
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} act
 * @returns {Promise<T>}
 */
async function store(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      const request = act(database.transaction("kept", mode).objectStore("kept"));
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  } finally {
    database.close();
  }
}

/** What is kept, once it has been needed; forgotten when something newer is stored. */
let memory = /** @type {import("./lookup.js").Snapshot | null} */ (null);

async function refresh() {
  try {
    const kept = await store("readonly", (s) => s.get("catalogue"));
    const response = await fetch(address, { cache: "no-store", headers: kept ? { "If-None-Match": kept.tag } : {} });
    if (response.status === 200) {
      const value = await response.json();
      await store("readwrite", (s) => s.put({ tag: response.headers.get("ETag"), value }, "catalogue"));
      memory = null;
    }
  } catch {
    // Without storage, or without an answer, the kiosk does what it did before; the next time may be better.
  }
}

/** Keeps the snapshot fresh for as long as the page lives. */
export function keepCatalogue() {
  setTimeout(refresh, soon);
  setInterval(refresh, often);
}

/**
 * @template {string} P
 * @param {P} path of the API
 * @returns {Promise<import("./server.js").Loaded<P> | null>} what the server would have answered, without its live figures; null when it is not kept
 */
export async function answerOf(path) {
  try {
    memory ??= (await store("readonly", (s) => s.get("catalogue")))?.value ?? null;
  } catch {
    return null;
  }
  return memory && /** @type {import("./server.js").Loaded<P> | null} */ (found(memory, path));
}
