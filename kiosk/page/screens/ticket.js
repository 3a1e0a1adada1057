/** The number: large, with where to wait, how many are before, and the code that the phone follows. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { counterList } from "/assets/js/counters.js";
import { leave } from "../places.js";
import { lengthOf } from "../row.js";
import { callTimes, waitWords } from "/assets/js/wait.js";

/** Milliseconds that the number stays; every touch adds as much, up to the longest. */
const stay = 12_000;
const longest = 60_000;

/** Counts down to the end of the visit. @returns {{seconds: number, part: number}} part: of the whole time, 1 to 0 */
function useCountdown() {
  const [left, setLeft] = useState({ ms: stay, of: stay });
  useEffect(() => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const gone = now - last;
      last = now;
      setLeft(({ ms, of }) => ({ ms: ms - gone, of }));
    }, 200);
    const more = () =>
      setLeft(({ ms }) => {
        const next = Math.min(longest, ms + stay);
        return { ms: next, of: next };
      });
    document.addEventListener("pointerup", more);
    return () => {
      clearInterval(timer);
      document.removeEventListener("pointerup", more);
    };
  }, []);
  const over = left.ms <= 0;
  useEffect(() => {
    if (over) leave();
  }, [over]);
  return { seconds: Math.max(0, Math.ceil(left.ms / 1000)), part: Math.max(0, left.ms / left.of) };
}

/** @param {{ticket: any}} props */
function Expected({ ticket }) {
  const times = callTimes(ticket.wait, new Date(ticket.issued_at));
  if (times) return html`<dd class="num">${hm(times[0])}–${hm(times[1])}</dd>`;
  return html`<dd class="words">${t(...waitWords(ticket.wait))}</dd>`;
}

/** @param {{url: string | undefined, number: string}} props */
function Code({ url, number }) {
  if (!url) return null;
  return html`<section class="qr"><img src=${url} alt=${t("tk.qr.alt", { no: number })} width="270" height="270" />
    <div><b>${t("tk.qr")}</b><p>${t("tk.qr.sub")}</p></div></section>`;
}

/** @param {{here: Extract<import("../places.js").Place, {screen: "ticket"}>}} props */
export function Ticket({ here: { ticket, order } }) {
  const { seconds, part } = useCountdown();
  const counters = ticket.counters ?? [];
  const group = ticket.priority === "ordinary" ? "" : ticket.priority;
  return html`<div class="issued">
    <p class="remember"><${Icon} name="circle-check" /><span>${t("tk.remember")}</span></p>
    <section class="slip" aria-label=${`${t("tk.your")} ${[...ticket.number].join(" ")}`}>
      <h1><span>${t("tk.your")}</span>${group && html`<em>${t(`prio.${group}`)}</em>`}</h1>
      <p class="number num" data-ticket-number=${ticket.number} data-digits=${ticket.number.length}>${ticket.number}</p>
      <p class="title" lang="vi" data-length=${lengthOf(order.title)}>${order.title}</p>
      <p class="where">${counters.length > 0 && html`<b>${t("tk.counters", { x: counterList(counters) })}</b>`}${t("tk.where")}</p>
      <dl><div><dt>${t("tk.ahead")}</dt><dd class="num" data-ahead=${ticket.ahead}>${ticket.ahead} <small>${t(ticket.ahead === 1 ? "tk.people_one" : "tk.people")}</small></dd></div>
        <div><dt>${t("tk.eta")}</dt><${Expected} ticket=${ticket} /></div></dl>
    </section>
    <${Code} url=${ticket.qr_url} number=${ticket.number} />
    <div class="actions"><button type="button" class="button done" data-go="done" style=${{ "--part": part }} ontap=${leave}>
      <${Icon} name="check" /><span>${t("nav.done", { s: seconds })}</span></button></div>
  </div>`;
}
