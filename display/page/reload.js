/** When a page that runs for weeks starts anew: at night, when nobody looks, and only if the server will answer. Pure. */

/** A page younger than this, in milliseconds, has no need to start anew. */
export const age = 12 * 3600_000;

/**
 * @param {{open: boolean, busy: boolean, online: boolean, opened: number, time: number, version: string, running: string}} now
 *   opened and time in milliseconds of a clock that only runs forward; version is what the server says it is now,
 *   running what it said when the page was opened, each "" while it says nothing
 */
export function reloadIsDue({ open, busy, online, opened, time, version, running }) {
  if (!online || busy) return false;
  if (version !== "" && running !== "" && version !== running) return true;
  return !open && time - opened >= age;
}
