/** Which rows go on which page, when none may be cut. */

/**
 * Rows of a list, or tiles of a grid, in reading order; tiles side by side have the same top.
 * @param {{top: number, bottom: number}[]} boxes as laid out one under the other
 * @param {number} height of the page, in the same unit
 * @returns {number[]} index of the first box of each page, at least [0]; a row higher than the page gets a page alone
 */
export function pageStarts(boxes, height) {
  const starts = [0];
  let rowStart = 0;
  boxes.forEach((box, i) => {
    if (i > 0 && box.top > boxes[i - 1].top) rowStart = i;
    const first = starts[starts.length - 1];
    // Half a pixel: browsers lay out in fractions.
    if (box.bottom - boxes[first].top > height + 0.5 && rowStart > first) starts.push(rowStart);
  });
  return starts;
}
