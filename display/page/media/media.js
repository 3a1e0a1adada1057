/** The place of the centre's pictures and videos. A call never waits for it: it has no part in what else is shown. */

import { get } from "/assets/js/api.js";
import { computed, effect, html, signal, useEffect, useRef } from "/assets/js/preact.js";
import { Player } from "./player.js";
import { Playlist } from "./playlist.js";
import { screen } from "../settings.js";
import { view } from "../state.js";

/** @typedef {import("./playlist.js").Item} Item */

/** The list is asked for anew after this, in milliseconds; after a failed question sooner. */
const reloadEveryMs = 600_000;
const retryAfterMs = 30_000;

const list = new Playlist();
const count = signal(0);

/** The layouts that have a place for pictures. */
const places = ["call", "columns", "table", "portrait"];

/** Whether this screen has a place for pictures and there are any. */
export const hasMedia = computed(() => wanted.value && count.value > 0);

const wanted = computed(() => screen.value.media && places.includes(screen.value.layout));
const screens = computed(() => view.value?.board.screens);
let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

async function ask() {
  clearTimeout(timer);
  let wait = reloadEveryMs;
  try {
    /** @type {Item[]} */
    const items = (await get("/api/v1/media"))?.items ?? [];
    list.take(items);
    count.value = items.length;
  } catch {
    wait = retryAfterMs;
  }
  clearTimeout(timer);
  if (wanted.peek()) timer = setTimeout(ask, wait);
}

effect(() => {
  if (wanted.value && screens.value !== null) ask();
  else clearTimeout(timer);
});

export function Media() {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (!place.current) return;
    const player = new Player(list, place.current);
    player.start();
    return () => player.stop();
  }, []);
  return html`<aside class="media" ref=${place} data-media aria-hidden="true"></aside>`;
}
