/** The centre at this moment: how many wait, where, and which counters somebody sits at. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { useList } from "../parts/list.js";
import { Ratings } from "./ratings.js";
import { Tag } from "../parts/tag.js";

/** @typedef {import("/assets/js/wire.d.ts").kiosk.Line} Line */
/** @typedef {import("/assets/js/wire.d.ts").counter.ListedCounter} Counter */

/** How often the figures are read again, in milliseconds. */
const reloadEveryMs = 4000;

export function Today() {
  const lines = useList("/api/v1/lines", reloadEveryMs).items;
  const counters = useList("/api/v1/counters", reloadEveryMs).items;
  if (!lines || !counters)
    return html`<main class="opening" role="status">${t("staff.opening")}</main>`;
  return html`
    <main class="today">
      <${Figures} lines=${lines} counters=${counters} />
      <${Lines} lines=${lines} />
      <${Seats} counters=${counters} />
      <${Ratings} />
    </main>
  `;
}

/** @param {{lines: Line[], counters: Counter[]}} props */
function Figures({ lines, counters }) {
  const waiting = lines.reduce((sum, l) => sum + l.waiting, 0);
  const longest = lines.reduce((a, b) => (b.waiting > a.waiting ? b : a), lines[0]);
  const unserved = lines.filter((l) => l.waiting > 0 && l.open_counters.length === 0);
  return html`
    <section class="figures">
      <${Figure} word="today.waiting" figure=${waiting} sub=${t("today.waiting.sub")} />
      <${Figure}
        word="today.open"
        figure=${counters.filter((c) => c.staff).length}
        sub=${t("today.open.sub", { n: counters.length })}
      />
      <${Figure}
        word="today.longest"
        figure=${longest?.waiting ?? 0}
        sub=${longest?.waiting ? nameOf(longest) : t("today.longest.none")}
      />
      <${Figure}
        word="today.unserved"
        figure=${unserved.reduce((sum, l) => sum + l.waiting, 0)}
        bad=${unserved.length > 0}
        sub=${unserved.map((l) => nameOf(l)).join(", ") || t("today.unserved.none")}
      />
    </section>
  `;
}

/** @param {{word: string, figure: number, sub: string, bad?: boolean}} props */
function Figure({ word, figure, sub, bad }) {
  return html`
    <div class=${bad ? "figure bad" : "figure"} data-figure=${word}>
      <span>${t(word)}</span>
      <b class="num">${figure}</b>
      <small>
        ${bad && html`<${Icon} name="triangle-alert" />`}${sub}
      </small>
    </div>
  `;
}

/** @param {{lines: Line[]}} props */
function Lines({ lines }) {
  return html`
    <section class="pane">
      <h2>${t("today.lines")}</h2>
      <div class="scroll">
        <table class="table">
          <thead>
            <tr>
              <th>${t("today.line")}</th>
              <th class="number">${t("today.waiting")}</th>
              <th>${t("today.wait")}</th>
              <th>${t("today.counters")}</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              (line) => html`
                <tr key=${line.id} data-line=${line.id}>
                  <td>
                    <b class="num letter">${line.id}</b>
                    ${nameOf(line)}
                  </td>
                  <td class="number"><b class="num">${line.waiting}</b></td>
                  <td>${waitOf(line)}</td>
                  <td>${openAt(line)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** @param {Line} line */
function waitOf({ wait }) {
  return wait ? t("today.wait.range", { a: wait.low_minutes, b: wait.high_minutes }) : t("today.wait.unknown");
}

/** @param {Line} line */
function openAt(line) {
  if (!line.open) return html`<${Tag} look="plain" icon="lock" words=${t("today.line.closed")} />`;
  if (line.open_counters.length > 0) return html`<span class="num">${line.open_counters.join(", ")}</span>`;
  if (line.waiting > 0) return html`<${Tag} look="warn" icon="triangle-alert" words=${t("today.no_counter")} />`;
  return html`<${Tag} look="plain" icon="coffee" words=${t("today.no_counter")} />`;
}

/** @param {{counters: Counter[]}} props */
function Seats({ counters }) {
  const staffed = counters.filter((c) => c.staff).length;
  return html`
    <section class="pane">
      <h2>
        ${t("today.seats")}
        <small>${t("today.seats.sum", { a: staffed, b: counters.length - staffed })}</small>
      </h2>
      <ul class="seats">
        ${counters.map(
          (c) => html`
            <li key=${c.id} class=${c.staff ? "staffed" : ""} data-seat=${c.id}>
              <b>${t("office.counter", { n: c.id })}</b>
              <span class="num">${c.lines.join(" ")}</span>
              <span class="seat-who">
                <${Icon} name=${c.staff ? "user" : "coffee"} />
                ${c.staff ?? t("today.seat.free")}
              </span>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** @param {Line} line */
const nameOf = (line) => line.name[language.value] ?? line.name.vi ?? line.id;
