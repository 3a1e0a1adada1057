/** The answers of the catalogue's paths out of a snapshot, for as long as the server is silent. */

import { fold } from "./fold.js";

/**
 * What a kiosk keeps: agencies and fields are named by their place in a list, so that it stays small. One that an
 * earlier release stored has no events.
 * @typedef {Omit<import("/assets/js/wire.d.ts").kiosk.CatalogueResponse, "life_events">
 *   & {life_events?: import("/assets/js/wire.d.ts").kiosk.LifeEvent[]}} Snapshot
 */

/** @param {Snapshot} kept @param {Snapshot["procedures"][number]} p */
const item = (kept, p) => ({
  code: p.c, name: p.n, agency: kept.agencies[p.a].name, field: kept.fields[p.f], line: p.l, whole_at_centre: p.w,
  time_limit: p.t, time_unit: p.u, fee_vnd: p.v,
});

/** @param {Snapshot} kept @param {Snapshot["procedures"][number]} p */
const detail = (kept, p) => ({
  ...item(kept, p), kept: true, counters: [], wait: null, waiting: null,
  documents: p.d && p.d.map(([name, originals, copies]) => ({ name, originals, copies })),
});

/** @param {string} text */
const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Procedures of which every word of the query begins a word of the name; the shorter the name, the earlier.
 * @param {Snapshot} kept
 * @param {string} query
 */
export function search(kept, query) {
  const wanted = words(query);
  if (wanted.length === 0) return [];
  return kept.procedures
    .filter((p) => {
      const has = words(p.n);
      return p.c.startsWith(query.trim()) || wanted.every((word) => has.some((own) => own.startsWith(word)));
    })
    .sort((a, b) => a.n.length - b.n.length);
}

/**
 * @param {Snapshot} kept
 * @param {string} path
 * @returns {object | null} null for a path whose answer is not in the snapshot
 */
export function found(kept, path) {
  const { pathname, searchParams: query } = new URL(path, "http://kiosk");
  if (pathname === "/api/v1/agencies") return { items: kept.agencies };
  if (pathname === "/api/v1/life-events") return kept.life_events ? { items: kept.life_events } : null;
  if (pathname === "/api/v1/procedures") {
    const text = query.get("q");
    const [agency, field] = [query.get("agency"), query.get("field")];
    const all = text
      ? search(kept, text)
      : kept.procedures.filter((p) => kept.agencies[p.a].name === agency && kept.fields[p.f] === field);
    return { items: all.slice(0, Number(query.get("limit"))).map((p) => item(kept, p)), total: all.length };
  }
  const code = pathname.match(/^\/api\/v1\/procedures\/([^/]+)$/)?.[1];
  const one = code && kept.procedures.find((p) => p.c === decodeURIComponent(code));
  return one ? detail(kept, one) : null;
}
