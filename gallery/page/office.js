/** What the staff's pages share, and the small parts of the office, in every state. */

import { Icon } from "/assets/js/icons.js";
import { LanguageChoice, speak } from "/assets/js/languages.js";
import { Notice } from "/assets/js/notice.js";
import { html, render, useState } from "/assets/js/preact.js";
import { Ask } from "/office/parts/ask.js";
import { Tag } from "/office/parts/tag.js";
import { Light } from "/office/supervise/lights.js";
import { example } from "./gallery.js";

const line = { id: "A", name: { vi: "Hộ tịch" }, hall: "1", waiting: 3, open: true, counters: ["1"], open_counters: ["1"], wait: null, light: "green" };

/** @param {string} kind @param {object} [more] */
const button = (kind, more = {}) => html`<button type="button" class=${`button ${kind}`} ...${more}><${Icon} name="printer" />In lại<kbd>F8</kbd></button>`;

function Question() {
  const [open, show] = useState(false);
  return html`<button type="button" class="button" data-act="ask" onClick=${() => show(true)}>Hỏi</button>
    ${open && html`<${Ask} question="Khóa tài khoản của Nguyễn Văn An?" yes="Khóa" act="yes" onYes=${() => show(false)} onNo=${() => show(false)} />`}`;
}

const Gallery = () => html`<main data-gallery="office">
  ${example("Buttons", button(""), button("red"), button("small"), button("red", { disabled: true }), button("", { "aria-disabled": "true" }),
    html`<button type="button" class="button icon" aria-label="Đóng"><${Icon} name="x" /></button>`)}
  ${example("Wide button", button("red wide"))}
  ${example("Notice", html`<${Notice} words="Số A007 đang được phục vụ." />`, html`<${Notice} good words="Đã lưu." />`, html`<${Notice} words="" />`)}
  ${example("Tags", ...["plain", "warn", "done"].map((look) => html`<${Tag} look=${look} icon="clock" words="Đang chờ" />`))}
  ${example("Light", ...["green", "amber", "red"].map((light) => html`<${Light} line=${{ ...line, light }} />`), html`<${Light} line=${{ ...line, open_counters: [] }} />`)}
  ${example("Bar", html`<header class="bar"><b>Quầy 3</b><span class="pill">Đã phục vụ <b class="num">12</b></span>
    <span class="pill"><i class="dot"></i>Đang kết nối</span><span class="pill lost"><${Icon} name="wifi-off" />Mất kết nối từ 9:41</span>
    <button type="button" class="bar-act">Rời quầy</button></header>`)}
  ${example("Pane", html`<section class="pane"><h2>Đang chờ<small>12</small></h2><table class="table"><thead><tr><th>Số</th><th>Thủ tục</th></tr></thead>
    <tbody><tr><td>A007</td><td>Đăng ký khai sinh</td></tr><tr class="past"><td>A006</td><td>Đăng ký kết hôn</td></tr></tbody></table></section>`)}
  ${example("Languages", html`<${LanguageChoice} surface="counter" />`)}
  ${example("Question", html`<${Question} />`)}
</main>`;

await speak("office", "vi");
render(html`<${Gallery} />`, document.body);
