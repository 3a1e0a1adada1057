/** Printing by the browser itself: it knows nothing of the paper, so nobody is told that a slip has come. */

/** How long a picture may take to come, in milliseconds. */
const pictureTimeoutMs = 5_000;

/** Dots in a millimetre of the printer. */
const dots = 8;

/**
 * Prints the slip of a number on the browser's own printer; with --kiosk-printing nobody is asked.
 * @param {string} token
 * @returns {Promise<boolean>} false when there was nothing to print
 */
export async function printSlip(token) {
  const picture = new Image();
  picture.className = "on-paper";
  picture.alt = "";
  picture.src = `/api/v1/tickets/${encodeURIComponent(token)}/slip.png?at=${Date.now()}`;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  try {
    await Promise.race([picture.decode(), new Promise((_, no) => (timer = setTimeout(() => no(new Error("late")), pictureTimeoutMs)))]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
  picture.dataset.paper = picture.naturalWidth / dots < 60 ? "58" : "80";
  document.body.append(picture);
  window.print();
  picture.remove();
  return true;
}
