/** Dragging a line to a counter or a counter to a line, in one place. */

import { useState } from "/assets/js/preact.js";

/** What a dragged line and a dragged counter are called on their way. */
export const dragged = "application/x-motcua-line";
export const draggedCounter = "application/x-motcua-counter";

/**
 * What happens where a drag begins.
 * @param {string} kind
 * @param {string} id
 */
export const carry = (kind, id) => (/** @type {DragEvent} */ event) => {
  event.dataTransfer?.setData(kind, id);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = "copy";
};

/**
 * A place where things of a kind are dropped: whether one hovers over it now, and its listeners.
 * @param {string} kind
 * @param {(id: string) => void} take
 */
export function dropping(kind, take) {
  const [over, hover] = useState(false);
  /** @param {DragEvent} event */
  function onDragOver(event) {
    if (!event.dataTransfer?.types.includes(kind)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    hover(true);
  }
  /** @param {DragEvent} event */
  function onDrop(event) {
    event.preventDefault();
    hover(false);
    const id = event.dataTransfer?.getData(kind);
    if (id) take(id);
  }
  return { over, onDragOver, onDrop, onDragLeave: () => hover(false) };
}
