/** The supervisor's room: every line and counter now, what is to be done, and the acts on them. */

import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Toast } from "./acting.js";
import { Mute, useAlarm } from "./alarm.js";
import { CounterLines, LineCounters } from "./assign.js";
import { Audit } from "./audit.js";
import { Find } from "./find.js";
import { Message } from "./message.js";
import { Queues } from "./queues.js";
import { Seats } from "./seats.js";
import { Slip } from "./slip.js";
import { Tiles } from "./tiles.js";
import { ToDo } from "./todo.js";
import { useSupervision } from "./watching.js";

/** @typedef {{counter: string} | {line: string} | null} Assigning which counter or line is being assigned */

export function Supervise() {
  const seen = useSupervision();
  const [assigning, assign] = useState(/** @type {Assigning} */ (null));
  const [sought, seek] = useState("");
  useAlarm(seen);
  if (!seen) return html`<main class="opening" role="status">${t("staff.opening")}</main>`;
  return html`
    <main class="supervise">
      <${Tiles} seen=${seen} />
      <div class="supervise-main">
        <${Queues} seen=${seen} assign=${assign} mute=${html`<${Mute} />`} />
        <${Seats} seen=${seen} assign=${assign} />
      </div>
      <div class="supervise-side">
        <${ToDo} seen=${seen} assign=${assign} seek=${seek} />
        <${Find} seen=${seen} sought=${sought} seek=${seek} />
        <${Message} seen=${seen} />
        <${Audit} seen=${seen} />
      </div>
      <${Assigning} seen=${seen} assigning=${assigning} close=${() => assign(null)} />
      <${Slip} />
      <${Toast} deeds=${seen.deeds} />
    </main>
  `;
}

/** @param {{seen: import("./watching.js").Supervision, assigning: Assigning, close: () => void}} props */
function Assigning({ seen, assigning, close }) {
  if (!assigning) return null;
  if ("counter" in assigning) {
    const counter = seen.counters.find((c) => c.id === assigning.counter);
    return counter ? html`<${CounterLines} key=${counter.id} counter=${counter} lines=${seen.lines} close=${close} />` : null;
  }
  const line = seen.lines.find((l) => l.id === assigning.line);
  return line ? html`<${LineCounters} key=${line.id} line=${line} counters=${seen.counters} close=${close} />` : null;
}
