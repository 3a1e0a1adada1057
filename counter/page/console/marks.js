/** The marks of a ticket, a picture and words, never a colour alone: why it goes before others, why it was called. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("../desk.js").Ticket} Ticket */

/** @type {Record<string, string>} */
const pictures = {
  elderly: "old",
  disabled: "wheelchair",
  pregnant: "pregnant",
  merit: "medal",
  child: "parent",
  ill: "heart-pulse",
};

/** @param {{priority: string}} props nothing is drawn for an ordinary ticket */
export function Priority({ priority }) {
  const picture = pictures[priority];
  if (!picture) return null;
  return html`
    <span class="tag warn" data-priority=${priority}>
      <${Icon} name=${picture} />
      ${t(`priority.${priority}`)}
    </span>
  `;
}

/** @param {{returning: boolean}} props */
export function Returning({ returning }) {
  if (!returning) return null;
  return html`
    <span class="tag back" data-returning>
      <${Icon} name="rotate-ccw" />
      ${t("ticket.returning")}
    </span>
  `;
}

/** Why a ticket was called, in words that a clerk can pass on to whoever asks. @param {{reason: Ticket["reason"]}} props */
export function Reason({ reason }) {
  if (!reason) return null;
  const { rule, ordinary = 0, minutes = 0, help } = reason;
  const first = rule === "priority" && ordinary === 0;
  const words = t(first ? "reason.priority.first" : `reason.${rule}`, { n: rule === "bound" ? minutes : ordinary });
  return html`<span data-reason=${rule}>${[words, help && t("reason.help")].filter(Boolean).join(" · ")}</span>`;
}
