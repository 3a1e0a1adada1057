/** Why a ticket was called, in words that a clerk can pass on to whoever asks. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("../desk.js").Ticket} Ticket */

/** @param {{reason: Ticket["reason"]}} props */
export function Reason({ reason }) {
  if (!reason) return null;
  const { rule, ordinary = 0, minutes = 0, help } = reason;
  const first = rule === "priority" && ordinary === 0;
  const words = t(first ? "reason.priority.first" : `reason.${rule}`, { n: rule === "bound" ? minutes : ordinary });
  return html`<span data-reason=${rule}>${[words, help && t("reason.help")].filter(Boolean).join(" · ")}</span>`;
}
