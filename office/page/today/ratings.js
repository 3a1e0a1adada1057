/** What citizens said of their visits in the last week, in sums: never a single answer. */

import { get } from "/assets/js/api.js";
import { lost } from "/assets/js/lost.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("/assets/js/wire.d.ts").office.RatingSum} Sum */

/** How often the sums are read again, in milliseconds. */
const reloadEveryMs = 60_000;

/** From this score on somebody is satisfied. */
const satisfied = 4;

export function Ratings() {
  const [seen, see] = useState(/** @type {import("/assets/js/wire.d.ts").office.RatingsResponse | null} */ (null));
  useEffect(() => {
    const read = () => get("/api/v1/office/ratings").then(see, lost);
    void read();
    const timer = window.setInterval(read, reloadEveryMs);
    return () => clearInterval(timer);
  }, []);
  if (!seen) return null;
  return html`
    <section class="pane" data-ratings=${seen.items.length}>
      <h2>${t("ratings.title")}<small>${t("ratings.few", { n: seen.enough })}</small></h2>
      ${seen.items.length === 0 ? html`<p class="quiet">${t("ratings.none")}</p>` : html`<${Sums} days=${seen.days} items=${seen.items} />`}
    </section>
  `;
}

/** @param {{days: Sum[], items: Sum[]}} props */
function Sums({ days, items }) {
  const rows = days.flatMap((day) => [day, ...items.filter((item) => item.day === day.day)]);
  return html`
    <div class="scroll">
      <table class="table">
        <thead>
          <tr>
            <th>${t("ratings.day")}</th>
            <th>${t("ratings.counter")}</th>
            <th class="number">${t("ratings.count")}</th>
            <th class="number">${t("ratings.average")}</th>
            <th class="number">${t("ratings.satisfied")}</th>
            <th>${t("ratings.reasons")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((sum) => html`<${Row} key=${`${sum.day} ${sum.counter ?? ""}`} sum=${sum} />`)}
        </tbody>
      </table>
    </div>
  `;
}

/** @param {{sum: Sum}} props */
function Row({ sum: { day, counter, count, scores, average, reasons } }) {
  const sum = (/** @type {number[]} */ list) => list.reduce((a, b) => a + b, 0);
  const good = sum((scores ?? []).slice(satisfied - 1));
  const why = Object.entries(reasons ?? {}).sort((a, b) => b[1] - a[1]);
  return html`
    <tr data-rating-day=${day} data-rating-counter=${counter ?? "all"}>
      <td class="num">${counter ? "" : html`<b>${day.split("-").reverse().join("/")}</b>`}</td>
      <td>${counter ? t("office.counter", { n: counter }) : html`<b>${t("ratings.all")}</b>`}</td>
      <td class="number num">${count}</td>
      <td class="number num">${average === null ? "–" : average.toFixed(1)}</td>
      <td class="number num">${scores ? `${Math.round((100 * good) / sum(scores))} %` : "–"}</td>
      <td>${why.map(([reason, n]) => `${t(`ratings.why.${reason}`)} ${n}`).join(" · ")}</td>
    </tr>
  `;
}
