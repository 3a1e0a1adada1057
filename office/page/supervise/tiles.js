/** The day in six figures. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @param {{seen: import("./watching.js").Supervision}} props */
export function Tiles({ seen }) {
  const { lines, counters, sum } = seen;
  const waiting = lines.reduce((n, l) => n + l.waiting, 0);
  const late = lines.reduce((n, l) => n + l.late, 0);
  const [slowest] = lines.filter((l) => l.longest_number).sort((a, b) => b.longest_minutes - a.longest_minutes);
  const staffed = counters.filter((c) => c.staff).length;
  const paused = counters.filter((c) => c.state === "paused").length;
  const long = slowest
    ? { n: slowest.longest_minutes, sub: `${slowest.longest_number} · ${t("ticket.line", { line: slowest.id })}` }
    : { n: 0, sub: t("tile.longest.none") };
  return html`
    <section class="tiles" aria-label=${t("tile.all")}>
      <${Tile} word="waiting" n=${waiting} sub=${t("tile.waiting.sub", { n: sum.issued ?? 0 })} />
      <${Tile} word="longest" n=${long.n} unit sub=${long.sub} look=${lookOf(long.n, seen)} />
      <${Tile}
        word="late"
        n=${late}
        sub=${t("tile.late.sub", { n: seen.amber_minutes })}
        look=${late > 0 ? "amber" : ""}
      />
      <${Tile} word="counters" n=${staffed} sub=${t("tile.counters.sub", { n: counters.length, p: paused })} />
      <${Tile} word="served" n=${sum.done ?? 0} sub=${t("tile.served.sub", { n: (sum.called ?? 0) + (sum.serving ?? 0) })} />
      <${Tile}
        word="missed"
        n=${sum.no_show ?? 0}
        sub=${t("tile.missed.sub", { p: sum.parked ?? 0, c: sum.cancelled ?? 0 })}
      />
    </section>
  `;
}

/**
 * @param {number} minutes
 * @param {import("./watching.js").Supervision} seen
 */
function lookOf(minutes, { amber_minutes, red_minutes }) {
  if (minutes >= red_minutes) return "red";
  return minutes >= amber_minutes ? "amber" : "";
}

/** @param {{word: string, n: number, sub: string, unit?: boolean, look?: string}} props */
function Tile({ word, n, sub, unit, look = "" }) {
  return html`
    <div class=${`tile ${look}`} data-tile=${word}>
      <span>${t(`tile.${word}`)}</span>
      <b><span class="num">${n}</span>${unit && html` <small>${t("minutes")}</small>`}</b>
      <small title=${sub}>${look && html`<${Icon} name="triangle-alert" />`}<span>${sub}</span></small>
    </div>
  `;
}
