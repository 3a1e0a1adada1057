/** The number: large, with where to wait, how many are before, and the code that the phone follows. */

import { counterList } from "/assets/js/counters.js";
import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { hm } from "/assets/js/time.js";
import { callTimes, waitWords } from "/assets/js/wait.js";
import { neighbours } from "../parts/neighbours.js";
import { Action } from "../parts/notice.js";
import { again, amend, leave, place } from "../places.js";
import { lengthOf } from "../parts/row.js";
import { printSlip } from "../ticket/paper.js";
import { settle, take, useSlip } from "../ticket/slip.js";
import { paperWords, pending } from "../ticket/slip-state.js";

/** Milliseconds that the number stays; every touch adds as much, up to the longest. Without paper it stays longer. */
const stay = 12_000;
const longest = 60_000;

/**
 * Counts down to the end of the visit.
 * @param {boolean} paperless
 * @returns {{seconds: number, part: number}} part: of the whole time, 1 to 0
 */
function useCountdown(paperless) {
  const [left, setLeft] = useState({ ms: stay, of: stay });
  useEffect(() => {
    if (paperless) setLeft({ ms: longest, of: longest });
  }, [paperless]);
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

/** @param {{ticket: import("../places.js").Ticket}} props */
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

/** What to do with the paper: the first thing that is read. @param {{slip: {state: string, trouble: string | null}}} props */
function Paper({ slip: { state, trouble } }) {
  const { mood, text, more } = paperWords(state, trouble);
  if (mood === "warn") {
    return html`<p class="remember" data-slip=${state} data-mood="warn" role="alert"><${Icon} name="printer-x" />
      <span>${t(text)}<small>${t(more)}${state === "void" && neighbours()}</small></span></p>`;
  }
  return html`<p class="remember" data-slip=${state} role="status"><${Icon} name=${state === "none" ? "circle-check" : "arrow-big-down"} /><span>${t(text)}</span></p>`;
}

/** Prints by the browser, and says so when there was nothing to print. @param {string} token */
async function printHere(token) {
  const printed = await printSlip(token);
  take(token, { state: "browser", trouble: printed ? null : "picture" });
  return printed;
}

/** Whether a number is still on the screen: an answer may come after its citizen has left. @param {string} token */
function shown(token) {
  const here = place.peek();
  return here.screen === "ticket" && here.ticket.token === token;
}

/** @param {{token: string, state: string, reprinted: boolean, seconds: number, part: number}} props */
function Ways({ token, state, reprinted, seconds, part }) {
  const failed = state === "failed";
  const print = () => (state === "browser" ? printHere(token) : settle(token, "again")).then((done) => done && shown(token) && amend({ again: true }));
  const keep = () => settle(token, "keep").then((done) => done && shown(token) && leave());
  const paper = state !== "none" && state !== "void";
  return html`<nav class="bar" data-alone="true">
    ${paper && html`<${Action} icon="printer" go="reprint" label=${t("tk.reprint")} disabled=${pending(state) || (reprinted && !failed)} tap=${print} />`}
    ${!failed && html`<${Action} icon="plus" go="more-numbers" label=${t("tk.another")} tap=${again} />`}
    ${failed
      ? html`<${Action} icon="check" go="keep" label=${t("tk.keep")} tap=${keep} main />`
      : html`<button type="button" class="button done" data-go="done" style=${{ "--part": part }} ontap=${leave}>
          <${Icon} name="check" /><span>${t("nav.done", { s: seconds })}</span></button>`}
  </nav>`;
}

/** @param {{order: import("../places.js").Order}} props */
function Title({ order: { title, procedures } }) {
  const more = procedures.length > 1 ? t("tk.more", { n: procedures.length - 1 }) : "";
  return html`<p class="title" lang="vi" data-length=${lengthOf(title)}>${title}${more && html`<small>${more}</small>`}</p>`;
}

/** @param {{here: Extract<import("../places.js").Place, {screen: "ticket"}>}} props */
export function Ticket({ here: { ticket, order, slip, again: reprinted } }) {
  const over = slip.state === "void";
  const failed = slip.state === "failed" || over || (slip.state === "browser" && slip.trouble !== null);
  const { seconds, part } = useCountdown(failed);
  useSlip(ticket.token, slip.state);
  useEffect(() => {
    if (slip.state === "browser") void printHere(ticket.token);
  }, [ticket.token]);
  const counters = ticket.counters ?? [];
  const group = ticket.priority === "ordinary" ? "" : ticket.priority;
  return html`<div class="issued">
    <${Paper} slip=${slip} />
    <section class="slip" aria-label=${`${t("tk.your")} ${[...ticket.number].join(" ")}`}>
      <h1><span>${t("tk.your")}</span>${group && html`<em>${t(`prio.${group}`)}</em>`}</h1>
      <p class="number num" data-ticket-number=${ticket.number} data-over=${over} data-digits=${ticket.number.length}>${ticket.number}</p>
      <${Title} order=${order} />
      ${!over && html`<p class="where">${counters.length > 0 && html`<b>${t("tk.counters", { x: counterList(counters) })}</b>`}${t("tk.where")}</p>
      <dl><div><dt>${t("tk.ahead")}</dt><dd class="num" data-ahead=${ticket.ahead}>${ticket.ahead} <small>${t(ticket.ahead === 1 ? "tk.people_one" : "tk.people")}</small></dd></div>
        <div><dt>${t("tk.eta")}</dt><${Expected} ticket=${ticket} /></div></dl>`}
    </section>
    <${Code} url=${over ? undefined : ticket.qr_url} number=${ticket.number} />
    <${Ways} token=${ticket.token} state=${slip.state} reprinted=${reprinted} seconds=${seconds} part=${part} />
  </div>`;
}
