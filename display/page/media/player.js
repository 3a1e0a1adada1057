/**
 * Shows a playlist, one element at a time: the last one is taken out before the next is made, so that a film never
 * stays in memory. What does not load, does not decode or stands still is passed over.
 */

import { longest, stallTimeoutMs } from "./playlist.js";

/** @typedef {import("./playlist.js").Item} Item */

/** The delay before the next try when nothing works, and after a single failure. */
const idleRetryMs = 20_000;
const failureRetryMs = 500;

/** A picture without a time of its own stays so long, in seconds. */
const usual = 10;

/** How often a video is looked at, in milliseconds. */
const looking = 1000;

export class Player {
  #list;
  #place;
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #element = /** @type {HTMLImageElement | HTMLVideoElement | null} */ (null);

  /**
   * @param {import("./playlist.js").Playlist} list
   * @param {HTMLElement} place
   */
  constructor(list, place) {
    this.#list = list;
    this.#place = place;
  }

  start() {
    this.#clear();
    const item = this.#list.next(performance.now());
    if (!item) this.#after(idleRetryMs);
    else if (item.kind === "video") this.#video(item);
    else this.#picture(item);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#clear();
  }

  /** @param {number} wait */
  #after(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.start(), wait);
  }

  /** @param {Item} item */
  #pass(item) {
    this.#list.failed(item, performance.now());
    this.#clear();
    this.#after(failureRetryMs);
  }

  /** @param {Item} item */
  #picture(item) {
    const picture = new Image();
    picture.decoding = "async";
    picture.alt = "";
    picture.onload = async () => {
      // Decoded before it is put in: the page never waits for it in the middle of a call.
      const good = await picture.decode().then(() => true, () => false);
      if (picture !== this.#element) return;
      if (!good) return this.#pass(item);
      this.#show(item);
      this.#after((item.seconds || usual) * 1000);
    };
    this.#begin(picture, item);
  }

  /** @param {Item} item */
  #video(item) {
    const video = document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    video.disablePictureInPicture = true;
    video.onloadeddata = () => {
      if (video !== this.#element) return;
      this.#show(item);
      video.play().catch(() => video === this.#element && this.#pass(item));
      this.#watch(video, item, performance.now());
    };
    video.onended = () => video === this.#element && this.#after(0);
    this.#begin(video, item);
  }

  /**
   * @param {HTMLImageElement | HTMLVideoElement} element
   * @param {Item} item
   */
  #begin(element, item) {
    this.#element = element;
    element.dataset.item = item.name;
    element.onerror = () => element === this.#element && this.#pass(item);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#pass(item), stallTimeoutMs);
    element.src = item.url;
  }

  /** @param {Item} item */
  #show(item) {
    this.#list.worked(item);
    if (this.#element) this.#place.append(this.#element);
  }

  /**
   * A video that stands still is passed over, one that never ends is ended.
   * @param {HTMLVideoElement} video
   * @param {Item} item
   * @param {number} since
   */
  #watch(video, item, since) {
    let last = -1;
    let moved = since;
    const look = () => {
      if (video !== this.#element) return;
      const time = performance.now();
      if (video.currentTime !== last) [last, moved] = [video.currentTime, time];
      if (time - since > longest) return this.#after(0);
      if (time - moved > stallTimeoutMs) return this.#pass(item);
      this.#timer = setTimeout(look, looking);
    };
    clearTimeout(this.#timer);
    look();
  }

  #clear() {
    const element = this.#element;
    this.#element = null;
    if (!element) return;
    element.onload = element.onerror = null;
    element.remove();
    if (!(element instanceof HTMLVideoElement)) return void element.removeAttribute("src");
    element.onended = element.onloadeddata = null;
    element.pause();
    element.removeAttribute("src");
    element.load(); // lets go of the decoder and of what was loaded
  }
}
