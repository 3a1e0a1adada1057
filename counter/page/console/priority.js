/** The marks of a ticket that goes before others: a picture and words, never a colour alone. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

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
