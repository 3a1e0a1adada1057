/** The small parts of the counter's page, in every state; what it shares with the office stands in office.js. */

import { speak } from "/assets/js/languages.js";
import { html, render } from "/assets/js/preact.js";
import { Priority, Reason, Returning } from "/counter/console/marks.js";
import { faults } from "/counter/dossier/draft.js";
import { Field } from "/counter/dossier/field.js";
import { Confirm, Tile } from "/counter/panels/panel.js";
import { example } from "./gallery.js";

const nothing = () => {};

const Gallery = () => html`<main data-gallery="counter">
  ${example("Marks", ...["elderly", "disabled", "pregnant", "merit", "child", "ill"].map((priority) => html`<${Priority} priority=${priority} />`), html`<${Returning} returning />`)}
  ${example("Reason", html`<${Reason} reason=${{ rule: "priority", ordinary: 0 }} />`, html`<${Reason} reason=${{ rule: "priority", ordinary: 3 }} />`,
    html`<${Reason} reason=${{ rule: "bound", minutes: 40, help: true }} />`)}
  ${example("Field", html`<${Field} label="Họ và tên" path="name" value="Nguyễn Thị Ngọc Ánh" onValue=${nothing} />`,
    html`<${Field} label="Số định danh" path="faulty" value="0040900" onValue=${nothing} />`,
    html`<${Field} label="Điện thoại" path="odd" value="0123" onValue=${nothing} hint="Số điện thoại thường có 10 chữ số." />`,
    html`<${Field} label="Ghi chú" path="note" value="" onValue=${nothing} lines=${3} />`,
    html`<label class="tick"><input type="checkbox" checked />Đã nhận bản chính</label>`)}
  ${example("Choices", html`<div role="radiogroup" aria-label="Lý do">${[true, false].map((chosen) =>
    html`<${Tile} key=${chosen} keyName="1" chosen=${chosen} choose=${nothing} name="reason" words="Chụp thêm giấy tờ" value="copies" />`)}</div>`,
    html`<${Confirm} words="Để sang một bên" confirm=${nothing} />`, html`<${Confirm} words="Để sang một bên" off confirm=${nothing} />`)}
</main>`;

faults.value = { faulty: "Số định danh có 12 chữ số." };
await speak("counter", "vi");
render(html`<${Gallery} />`, document.body);
