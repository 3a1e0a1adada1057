/** The browser's end of a websocket, driven by a test: every connection that was tried stands in lines, the last one last. */

/** @type {Line[]} */
export const lines = [];

export class Line {
  closed = false;
  onmessage = null;
  onclose = null;

  constructor(address) {
    this.address = address;
    lines.push(this);
  }

  close() {
    this.closed = true;
  }

  /** What the server says; nothing arrives on a line that was left. */
  say(data) {
    this.onmessage?.({ data });
  }

  /** The line ends. */
  cut() {
    this.onclose?.({});
  }
}

export const last = () => lines[lines.length - 1];

/** Puts it in the place of the browser's, with no connection tried yet. */
export function fakeWebSocket() {
  lines.length = 0;
  Object.assign(globalThis, { WebSocket: Line, location: { protocol: "http:", host: "centre" } });
}
