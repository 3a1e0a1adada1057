/** What was done today, by whom, the newest first; what is new enough can be taken back here. */

import { get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { lost } from "/assets/js/lost.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { undo } from "./acting.js";
import { actorOf, managed, wordsOf } from "./audit-words.js";
import { joins, merged } from "./merge.js";

/** @typedef {import("/assets/js/wire.d.ts").office.AuditEvent} Event */
/** @typedef {import("/assets/js/wire.d.ts").office.AuditRecord} Item */

/** How many records are read at once, and how often the newest are read again, in milliseconds. */
const page = 200;
const reloadEveryMs = 5000;

/** @param {{seen: import("./watching.js").Supervision}} props */
export function Audit({ seen }) {
  const [all, showAll] = useState(false);
  const { items, more, older } = useAudit(Math.floor(Date.parse(seen.at) / reloadEveryMs));
  const shown = items.filter((item) => all || item.events.some(managed));
  return html`
    <section class="pane audit">
      <h2>
        ${t("audit.title")}
        <small>
          <label class="tick">
            <input type="checkbox" data-act="audit-all" checked=${all} onChange=${() => showAll(!all)} />
            <span>${t("audit.all")}</span>
          </label>
        </small>
      </h2>
      ${shown.length === 0 && html`<p class="quiet">${t("audit.none")}</p>`}
      <ol class="deeds">
        ${shown.map((item) => html`<${Deed} key=${item.seq} item=${item} seen=${seen} />`)}
      </ol>
      ${more && html`<button type="button" class="button small" data-act="older" onClick=${older}>${t("audit.older")}</button>`}
    </section>
  `;
}

/** @param {{item: Item, seen: import("./watching.js").Supervision}} props */
function Deed({ item, seen }) {
  const deed = seen.deeds.find((d) => d.id === item.seq);
  return html`
    <li data-deed=${item.seq} data-kind=${item.events.map((e) => e.kind).join(" ")}>
      <time class="num">${hm(new Date(item.at))}</time>
      <span>${item.events.map(wordsOf).join("; ")} <span class="quiet">· ${actorOf(item.actor)}</span></span>
      ${
        deed &&
        html`<button type="button" class="button small" data-act="take-back" onClick=${() => undo(deed)}>
          <${Icon} name="rotate-ccw" />${t("act.undo")}</button>`
      }
    </li>
  `;
}

/**
 * @param {number} turn the newest records are read again when it changes
 */
function useAudit(turn) {
  const [items, setItems] = useState(/** @type {Item[]} */ ([]));
  const [more, setMore] = useState(false);
  /** @param {number} before 0 for the newest */
  async function read(before) {
    try {
      const answer = await get(`/api/v1/supervisor/audit?limit=${page}&before=${before}`);
      const whole = before === 0 && answer.items.length < page;
      setItems((known) => (whole ? answer.items : merged(known, answer.items)));
      if (before > 0 || whole || !joins(items, answer.items)) setMore(answer.items.length === page);
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => void read(0), [turn]);
  return { items, more, older: () => read(items[items.length - 1]?.seq ?? 0) };
}
