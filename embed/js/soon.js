/** Does a thing soon after it was asked for, however often that is, and not more often than its gap allows. */

/**
 * @param {number} gap the shortest time between two beginnings, in milliseconds
 * @param {() => void} run
 * @returns {{nudge: () => void, stop: () => void}} nudge: wants it done; stop: what is wanted now is dropped
 */
export function soon(gap, run) {
  let last = -Infinity;
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  return {
    nudge() {
      if (timer !== undefined) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          last = performance.now();
          run();
        },
        Math.max(0, last + gap - performance.now()),
      );
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
