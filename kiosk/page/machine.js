/** The page on a kiosk PC: no key leads out of it, and the service that runs the browser hears that it lives. */

/** Keys that mean something to the browser without Ctrl, Alt or the like. */
const own = /^(F\d+|Browser.*|Launch.*|Help|Find|Print|Open|Save|New|Close|ZoomIn|ZoomOut)$/;

/** @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event */
export const shortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
  ctrlKey || metaKey || altKey || own.test(key) || (shiftKey && key === "Escape");

/**
 * On a kiosk PC the page alone decides what keys do. A keyboard that somebody plugs in must open no window in front of
 * the page: there is no way back from one. In an ordinary tab the browser keeps its keys.
 */
export function holdShortcuts() {
  if (matchMedia("(display-mode: browser)").matches) return;
  addEventListener("keydown", (event) => shortcut(event) && event.preventDefault(), { capture: true });
}

/** Time between two reports to the service, which waits for several of them. */
const reportEveryMs = 20_000;

/**
 * Says to the kiosk PC that the page lives: the service that runs the browser reads these lines and starts a page anew
 * that has written none for a while, as one that hangs does.
 */
export function pulse() {
  const say = () => console.info("motcua: alive");
  say();
  setInterval(say, reportEveryMs);
}
