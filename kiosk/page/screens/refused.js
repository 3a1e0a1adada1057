/** No number: why, in one sentence, and a way to be served all the same. */

import { html } from "/assets/js/preact.js";
import { language, t } from "/assets/js/texts.js";
import { First } from "../parts/bar.js";
import { neighbours } from "../parts/neighbours.js";
import { Action, Notice } from "../parts/notice.js";
import { request } from "../ticket/order.js";
import { go } from "../places.js";
import { quotaWords } from "../ticket/quota.js";
import { desk, lineFor, lineOf } from "../server/server.js";

/** Sign, and keys of heading and sentence, by the error's code. @type {Record<string, [string, string, string]>} */
const said = {
  offline: ["wifi-off", "st.off", "st.off.retry"],
  closed_now: ["clock", "st.now", "st.now.sub"],
  line_closed: ["clock", "st.line", "st.line.sub"],
  quota_reached: ["ticket", "st.quota", "st.quota.sub"],
  already_has_number: ["id-card", "st.has", "st.has.sub"],
  card_forgotten: ["id-card", "st.card", "st.card.sub"],
  handled_elsewhere: ["map-pin", "st.elsewhere", "st.elsewhere.sub"],
};

/** The booking page's address for a phone, where the office takes appointments. @param {{line: string}} props */
const Booking = ({ line }) => html`<section class="qr"><img src=${`/api/v1/kiosk/remote.svg?line=${encodeURIComponent(line)}`} alt=${t("st.book.alt")} width="270" height="270" />
  <div><b>${t("st.book")}</b><p>${t("st.book.sub")}</p></div></section>`;

/** The desk where one may ask, if the centre has one. */
function Help() {
  const line = lineFor("help");
  if (!line) return null;
  const order = /** @type {const} */ ({ line: line.id, title: line.name[language.value] ?? line.name.vi, procedures: [], visit: "question" });
  return html`<${Action} icon="headset" go="ask" label=${t("st.ask")} tap=${() => request({ ...order, procedures: [] })} />`;
}

/** @param {string} code @param {string} line */
const asksElsewhere = (code, line) => ["line_closed", "quota_reached", "handled_elsewhere"].includes(code) && lineFor("help")?.id !== line;

/** @param {{here: Extract<import("../places.js").Place, {screen: "refused"}>}} props */
export function Refused({ here: { code, line: id, text, until, again } }) {
  const line = lineOf(id);
  const quota = code === "quota_reached" ? quotaWords(until || line?.until) : null;
  const [icon, title, sub] = said[code] ?? ["triangle-alert", "st.err", again ? "st.err.sub" : "st.err.staff"];
  const name = line?.name[language.value] ?? line?.name.vi ?? "";
  const plain = code in said && text !== "" && !quota?.own ? text : t(quota?.sub ?? sub, { name });
  const cannot = code === "offline" || !(code in said);
  const books = code === "quota_reached" && desk.value?.remote.appointments;
  return html`<div class="refused" data-code=${code}><${Notice} icon=${icon} title=${t(quota?.title ?? title)} text=${plain} more=${cannot ? neighbours().trim() : undefined} code=${code in said ? undefined : code} />
    ${books && html`<${Booking} line=${id} />`}
    <nav class="bar" data-alone="true">
      ${asksElsewhere(code, id) && html`<${Help} />`}
      ${code === "closed_now" && html`<${Action} icon="clipboard-check" go="search" label=${t("st.closed.papers")} tap=${() => go({ screen: "search", query: "", page: 0 })} />`}
      <${First} main=${!again} />
      ${again && html`<${Action} icon="rotate-ccw" go="retry" label=${t("st.retry")} tap=${again} main />`}
    </nav></div>`;
}
