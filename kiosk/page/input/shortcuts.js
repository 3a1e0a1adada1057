/**
 * On a kiosk PC the page alone decides what keys do. A keyboard that somebody plugs in must open no window in front of
 * the page: there is no way back from one. In an ordinary tab the browser keeps its keys.
 */

/** Keys that mean something to the browser without Ctrl, Alt or the like. */
const own = /^(F\d+|Browser.*|Launch.*|Help|Find|Print|Open|Save|New|Close|ZoomIn|ZoomOut)$/;

/** @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event */
export const shortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
  ctrlKey || metaKey || altKey || own.test(key) || (shiftKey && key === "Escape");

export function holdShortcuts() {
  if (matchMedia("(display-mode: browser)").matches) return;
  addEventListener("keydown", (event) => shortcut(event) && event.preventDefault(), { capture: true });
}
