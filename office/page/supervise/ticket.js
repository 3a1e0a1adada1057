/** One ticket and what the supervisor can do with it. */

import { Icon } from "/assets/js/icons.js";
import { html, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { act } from "./acting.js";
import { ticketPath } from "./deeds.js";
import { nameOf } from "./lights.js";
import { reprint } from "./slip.js";

/** @typedef {import("./find.js").Ticket} Ticket */
/** @typedef {import("./watching.js").Supervision} Supervision */

/** What may be done with a ticket where it stands; the server decides again. */
const may = {
  move: ["waiting", "parked", "no_show"],
  cancel: ["waiting", "parked", "remote"],
  reprint: ["waiting", "called", "serving", "parked", "no_show", "remote"],
  reactivate: ["parked", "no_show", "done", "cancelled", "remote", "released"],
};

/** @param {{ticket: Ticket, seen: Supervision}} props */
export function TicketActs({ ticket, seen }) {
  const { number, status } = ticket;
  /**
   * @param {"cancel" | "reactivate"} step
   * @param {string} words
   */
  const take = (step, words) => act({ path: ticketPath(number, step), words: t(words, { number }) });
  return html`
    <div class="found-ticket" data-ticket=${number} data-status=${status}>
      <p class="found-head"><b class="num">${number}</b><span class="tag">${t(`status.${status}`)}</span></p>
      <p class="found-facts">
        ${ticket.procedure_name && html`<span>${ticket.procedure_name}</span>`}
        <span class="quiet">${facts(ticket).join(" · ")}</span>
      </p>
      ${may.move.includes(status) && html`<${Move} ticket=${ticket} seen=${seen} />`}
      <p class="found-acts">
        ${
          may.cancel.includes(status) &&
          html`<button type="button" class="button small" data-act="cancel-ticket"
            onClick=${() => take("cancel", "act.cancelled")}><${Icon} name="user-x" />${t("ticket.cancel")}</button>`
        }
        ${
          may.reactivate.includes(status) &&
          html`<button type="button" class="button small" data-act="reactivate"
            onClick=${() => take("reactivate", "act.reactivated")}>
            <${Icon} name="rotate-ccw" />${t("ticket.reactivate")}</button>`
        }
        ${
          may.reprint.includes(status) &&
          html`<button type="button" class="button small" data-act="slip" onClick=${() => reprint(number)}>
            <${Icon} name="ticket" />${t("ticket.slip")}</button>
            ${seen.printers.map(
              ({ kiosk, name }) => html`<button key=${kiosk} type="button" class="button small" data-act="slip-at" data-kiosk=${kiosk}
                onClick=${() => act({ path: ticketPath(number, "reprint"), body: { kiosk }, words: t("act.reprinted_at", { number, name }) })}>
                <${Icon} name="printer" />${t("ticket.slip_at", { name })}</button>`,
            )}`
        }
      </p>
    </div>
  `;
}

/**
 * @param {Ticket} ticket
 * @returns {string[]}
 */
function facts({ line, issued_at, called_at, counter, only, times, priority, reason }) {
  return [
    t("ticket.line", { line }),
    t("ticket.issued", { t: hm(new Date(issued_at)) }),
    priority !== "ordinary" ? t("ticket.priority") : "",
    called_at ? t("ticket.called", { t: hm(new Date(called_at)), counter, n: times }) : "",
    reason ? t(`why.${reason.rule}`) : "",
    only ? t("ticket.only", { counter: only }) : "",
  ].filter(Boolean);
}

/** @param {{ticket: Ticket, seen: Supervision}} props */
function Move({ ticket, seen }) {
  const [to, setTo] = useState("");
  const [keep, setKeep] = useState(true);
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const [kind, id] = to.split(":");
    if (!id) return;
    const path = ticketPath(ticket.number, "move");
    const place = t(kind === "line" ? "ticket.line" : "ticket.counter", { line: id, counter: id });
    const body = { [kind ?? ""]: id, keep_place: keep };
    const words = t("act.moved", { number: ticket.number, place });
    if (await act({ path, body, words })) setTo("");
  }
  return html`
    <form class="move" onSubmit=${submit} data-form="move">
      <label class="field">
        <span>${t("move.to")}</span>
        <select data-field="move-to" value=${to} onChange=${(/** @type {Event} */ e) => setTo(/** @type {HTMLSelectElement} */ (e.target).value)}>
          <option value="">${t("move.choose")}</option>
          <optgroup label=${t("move.lines")}>
            ${seen.lines
              .filter((l) => l.id !== ticket.line || ticket.only)
              .map((l) => html`<option key=${l.id} value=${`line:${l.id}`}>${l.id} · ${nameOf(l)}</option>`)}
          </optgroup>
          <optgroup label=${t("today.seats")}>
            ${seen.counters
              .filter((c) => c.id !== ticket.only)
              .map((c) => html`<option key=${c.id} value=${`counter:${c.id}`}>${t("office.counter", { n: c.id })}</option>`)}
          </optgroup>
        </select>
      </label>
      <label class="tick">
        <input type="checkbox" data-field="keep-place" checked=${keep} onChange=${() => setKeep(!keep)} />
        <span>${t("move.keep")}</span>
      </label>
      <button class="button small" type="submit" data-act="move" aria-disabled=${!to}><${Icon} name="arrow-right" />${t("move.go")}</button>
    </form>
  `;
}
