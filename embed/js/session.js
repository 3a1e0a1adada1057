/** The member of staff who works at this page. */

import { ApiError, del, get } from "./api.js";
import { signal } from "./preact.js";

/** @typedef {import("./wire.d.ts").records.Role} Role */
/** @typedef {import("./wire.d.ts").server.SessionResponse} Session */

/** The session in force: undefined until the server has answered once, null while nobody is signed in. */
export const session = signal(/** @type {Session | null | undefined} */ (undefined));

/** Asks who is signed in. It throws only when the server cannot answer. */
export async function loadSession() {
  try {
    session.value = await get("/api/v1/session");
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    session.value = null;
  }
}

/** Ends the session here even when the server cannot be reached: the person is leaving the chair. */
export async function signOut() {
  try {
    await del("/api/v1/session");
  } finally {
    session.value = null;
  }
}
