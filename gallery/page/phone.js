/** Every part of the page on which a phone follows a number, in every state. */

import { html, render } from "/assets/js/preact.js";
import { loadTexts } from "/assets/js/texts.js";
import { Bell, Documents, Place, Wishes } from "/follow/parts.js";
import { Rating } from "/follow/rating.js";
import { Standing } from "/follow/standing.js";
import { example } from "./gallery.js";

/** @type {import("/follow/state.js").Ticket} */
const waiting = {
  number: "A007", status: "waiting", ahead: 8, wait: { low_minutes: 15, high_minutes: 25 }, counter: null, line_name: { vi: "Hộ tịch" },
  procedure_name: "Đăng ký khai sinh", counters: ["1", "2", "3"], times: 0, hall_name: "Sảnh 1", way: null, later: "ask", later_until: null,
  documents: [{ name: "Tờ khai đăng ký khai sinh", originals: 1, copies: 0 }, { name: "Giấy chứng sinh", originals: 0, copies: 2 }],
  line: "A", issued_at: "2026-11-23T08:40:00+07:00", rating: "none", at: "2026-11-23T09:00:00+07:00",
};

/** @param {Partial<import("/follow/state.js").Ticket>} part */
const standing = (part) => html`<${Standing} ticket=${{ ...waiting, ...part }} />`;

const Gallery = () => html`<main data-gallery="phone">
  ${example("Waiting", standing({}), standing({ ahead: 2 }), standing({ ahead: 0, wait: null }))}
  ${example("Called", html`<div class="calling">${standing({ status: "called", counter: "3", way: { vi: "Đi thẳng, rẽ trái" } })}</div>`,
    html`<div class="calling">${standing({ status: "called", counter: "3", times: 2 })}</div>`)}
  ${example("Ended", .../** @type {const} */ (["serving", "parked", "done", "no_show", "cancelled"]).map((status) => standing({ status, counter: "3" })),
    standing({ status: "parked", later_until: "2026-11-23T09:10:00+07:00" }))}
  ${example("Bell", html`<${Bell} />`)}
  ${example("Place", html`<${Place} ticket=${waiting} />`)}
  ${example("Documents", html`<${Documents} ticket=${waiting} />`, html`<${Documents} ticket=${{ ...waiting, documents: null }} />`)}
  ${example("Wishes", html`<${Wishes} ticket=${waiting} />`)}
  ${example("Rating", html`<${Rating} rating="ask" />`, html`<${Rating} rating="given" />`)}
</main>`;

await loadTexts("follow", "vi");
render(html`<${Gallery} />`, document.body);
