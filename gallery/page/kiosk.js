/** Every part of the kiosk's screens, in every state. */

import { html, render } from "/assets/js/preact.js";
import { loadTexts } from "/assets/js/texts.js";
import { Keyboard, CodePad, NumberPad } from "/kiosk/input/keyboard.js";
import { TextField } from "/kiosk/input/keyboard-field.js";
import { useTyping } from "/kiosk/input/keyboard-typing.js";
import { DossierPad, NumberOfSlip } from "/kiosk/input/pads.js";
import { watchTouch } from "/kiosk/input/touch.js";
import { watchModes } from "/kiosk/modes/modes.js";
import { Crumb } from "/kiosk/parts/agency.js";
import { Bar, First } from "/kiosk/parts/bar.js";
import { Checklist } from "/kiosk/parts/checklist.js";
import { Header } from "/kiosk/parts/frame.js";
import { HelpBar } from "/kiosk/parts/helpbar.js";
import { Languages } from "/kiosk/parts/languages.js";
import { Action, Loading, Notice } from "/kiosk/parts/notice.js";
import { ProcedureRow } from "/kiosk/parts/row.js";
import { centre, lines } from "/kiosk/server/server.js";
import { example } from "./gallery.js";

const nothing = () => {};

/** @type {import("/kiosk/server/server.js").Line} */
const line = { id: "A", name: { vi: "Hộ tịch" }, kind: "agency", waiting: 12, open: true, counters: ["1", "2"], open_counters: ["1"],
  wait: { low_minutes: 15, high_minutes: 25 }, state: "open", quota_left: null, until: null };

const names = ["Đăng ký khai sinh", "Thủ tục đăng ký khai sinh có yếu tố nước ngoài kết hợp đăng ký nhận cha, mẹ, con",
  "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất lần đầu đối với hộ gia đình, cá nhân đang sử dụng đất tại địa phương"];

const documents = [{ name: "Tờ khai đăng ký khai sinh", originals: 1, copies: 0 }, { name: "Giấy chứng sinh", originals: 1, copies: 1 }];

/** @param {{numbers: boolean}} props */
function Typing({ numbers }) {
  const typing = useTyping({ text: numbers ? "" : "đăng ký khai sinh", change: nothing, enter: nothing, most: 60 });
  return html`<${TextField} typing=${typing} label="Tìm thủ tục" /><${Keyboard} typing=${{ ...typing, numbers }} />`;
}

/** @param {Partial<Extract<import("/kiosk/places.js").Place, {screen: "procedure"}>>} part */
const list = (part) => html`<div class="boxed"><${Checklist} procedure=${{ code: "1.001193", documents }}
  here=${{ screen: "procedure", code: "1.001193", page: 0, ticked: [], phone: false, said: "", ...part }} /></div>`;

const Gallery = () => html`<main data-gallery="kiosk">
  ${example("Header", html`<${Header} />`)}
  ${example("Languages", html`<${Languages} />`)}
  ${example("Buttons",
    html`<${Action} icon="ticket" go="a" label="Lấy số" tap=${nothing} main />`,
    html`<${Action} icon="search" go="b" label="Tìm thủ tục" tap=${nothing} />`,
    html`<${Action} icon="search" go="c" label="Tìm thủ tục" tap=${nothing} disabled />`)}
  ${example("Bar",
    html`<${Bar} />`,
    html`<${Bar}><${Action} icon="check" go="d" label="Gửi" tap=${nothing} main /><//>`,
    html`<nav class="bar" data-alone="true"><${First} main /></nav>`)}
  ${example("Notice", ...["warn", "info", "good"].map((mood) => html`<${Notice} icon="info" mood=${mood} title="Đã hết số buổi sáng"
    text="Xin Ông/Bà quay lại sau 13 giờ 30." more="Kiosk 2 bên cạnh vẫn đang hoạt động." code="quota_reached" />`))}
  ${example("Note", ...["warn", "info"].map((mood) => html`<p class="note" data-mood=${mood}><span>Mất kết nối với máy chủ.</span></p>`))}
  ${example("Loading", html`<${Loading} failed=${null} />`, html`<${Loading} failed=${{ status: 0 }} />`, html`<${Loading} failed=${{ status: 500 }} />`)}
  ${example("Heading", ...["", "long", "longer"].map((length, i) => html`<h1 data-length=${length}>${names[i]}</h1>`), html`<${Crumb} line="A" parts=${["Sở Tư pháp", "Hộ tịch"]} />`)}
  ${example("Row", ...names.flatMap((name) => ["", "khai sinh"].map((query) =>
    html`<${ProcedureRow} procedure=${{ code: "1.001193", name, line: "A", field: "Hộ tịch", agency: "Sở Tư pháp", matched: query && "giấy khai sinh" }} query=${query} />`)))}
  ${example("Checklist", list({}), list({ ticked: [0] }), list({ phone: true }), list({ said: "list.unprinted" }))}
  ${example("Keyboard", html`<${Typing} numbers=${false} />`, html`<${Typing} numbers />`)}
  ${example("Pads", html`<${NumberPad} press=${nothing} />`, html`<${CodePad} press=${nothing} />`, html`<${DossierPad} press=${nothing} />`,
    html`<${NumberOfSlip} letters=${["A", "B", "K"]} press=${nothing} />`)}
  ${example("Help bar", html`<${HelpBar} />`)}
</main>`;

lines.value = [line];
centre.value = { name: "Trung tâm Phục vụ hành chính công tỉnh Cao Bằng", parent: "UBND tỉnh Cao Bằng", place: "Cao Bằng", demo: true, agency_code: "H14",
  at: "2026-11-23T09:00:00+07:00", halls: [] };
await loadTexts("kiosk", "vi");
watchModes();
watchTouch();
render(html`<${Gallery} />`, document.body);
