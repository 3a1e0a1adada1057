/** The whole screen: the layout that is set, one line of message; at night the clock. */

import { html } from "/assets/js/preact.js";
import { ClosedScreen } from "./parts/closed.js";
import { CallLayout } from "./layouts/call.js";
import { ColumnsLayout } from "./layouts/columns.js";
import { CorridorLayout } from "./layouts/corridor.js";
import { CounterLayout } from "./layouts/counter.js";
import { TableLayout } from "./layouts/table.js";
import { hasMedia } from "./media/media.js";
import { Message } from "./parts/message.js";
import { screen, unknownScreen } from "./settings.js";
import { muted } from "./voice/speech.js";
import { connection, old, stray, view } from "./state.js";
import { Stray } from "./parts/stray.js";

/** @type {Record<import("./screen.js").Layout, () => unknown>} */
const layouts = {
  call: CallLayout, columns: ColumnsLayout, table: TableLayout,
  counter: CounterLayout, corridor: CorridorLayout, portrait: CallLayout,
};

export function Hall() {
  if (stray.value || unknownScreen.value) return html`<${Stray} />`;
  const { state } = connection.value;
  const { layout } = screen.value;
  const shown = view.value;
  const closed = shown !== null && !shown.board.open && !shown.busy;
  const classes = ["hall", `of-${layout}`, state, old.value && shown && "old", closed && "closed", muted.value && "muted", hasMedia.value && "with-media"];
  return html`<div class=${classes.filter(Boolean).join(" ")} data-state=${state} data-layout=${layout}
    data-old=${old.value ? "" : undefined} data-sound=${muted.value ? "muted" : "on"}>
    ${closed ? html`<${ClosedScreen} />` : html`<${layouts[layout]} />`}
    <${Message} closed=${closed} />
  </div>`;
}
