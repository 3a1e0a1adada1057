/** Find one of today's tickets by its number. */

import { get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { lost } from "/assets/js/lost.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { TicketActs } from "./ticket.js";

/** @typedef {import("/assets/js/wire.d.ts").office.Ticket} Ticket */

/** How many tickets are listed: whoever sees more types another digit. */
const shown = 6;

/**
 * @param {{seen: import("./watching.js").Supervision, sought: string, seek: (number: string) => void}} props
 *   sought: what stands in the field
 */
export function Find({ seen, sought, seek }) {
  const [found, setFound] = useState(/** @type {Ticket[] | null} */ (null));
  const [chosen, choose] = useState("");
  const q = sought.trim();
  useEffect(() => {
    if (!q) return setFound(null);
    let left = false;
    get(`/api/v1/supervisor/tickets?q=${encodeURIComponent(q)}&limit=${shown}`).then(
      (answer) => left || setFound(answer.items),
      lost,
    );
    return () => void (left = true);
  }, [q, seen.at]);
  const items = q ? found : null;
  const ticket = items?.find((x) => x.number === chosen) ?? (items?.length === 1 ? items[0] : null);
  return html`
    <section class="pane find">
      <h2>${t("find.title")}</h2>
      <label class="field">
        <span class="sr">${t("find.number")}</span>
        <input
          data-field="find"
          value=${sought}
          placeholder=${t("find.number")}
          maxlength="12"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          onInput=${(/** @type {InputEvent} */ e) => seek(/** @type {HTMLInputElement} */ (e.target).value)}
        />
      </label>
      ${items?.length === 0 && html`<p class="quiet" role="status">${t("find.none")}</p>`}
      ${items && items.length > 1 && html`<${Found} items=${items} chosen=${ticket?.number} choose=${choose} />`}
      ${ticket && html`<${TicketActs} key=${ticket.number} ticket=${ticket} seen=${seen} />`}
    </section>
  `;
}

/** @param {{items: Ticket[], chosen: string | undefined, choose: (number: string) => void}} props */
function Found({ items, chosen, choose }) {
  return html`
    <ul class="found">
      ${items.map(
        (x) => html`
          <li key=${x.number}>
            <button type="button" aria-pressed=${x.number === chosen} data-found=${x.number} onClick=${() => choose(x.number)}>
              <b class="num">${x.number}</b>
              <span>${t(`status.${x.status}`)}</span>
              ${x.priority !== "ordinary" && html`<${Icon} name="heart-pulse" label=${t("ticket.priority")} />`}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
