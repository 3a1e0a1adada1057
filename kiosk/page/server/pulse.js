/**
 * Says to the kiosk PC that the page lives: the service that runs the browser reads these lines and starts a page anew
 * that has written none for a while, as one that hangs does.
 */

/** Milliseconds between two lines; the service waits for several of them. */
const pause = 20_000;

export function pulse() {
  const say = () => console.info("motcua: alive");
  say();
  setInterval(say, pause);
}
