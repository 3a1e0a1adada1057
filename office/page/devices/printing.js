/** How a kiosk gives slips out: its printer's state, and the box that sets it. */

import { Icon } from "/assets/js/icons.js";
import { printModes, slipPapers, slipsBeforeLow } from "/assets/js/limits.js";
import { lost } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce, putOnce } from "/assets/js/once.js";
import { html, useRef, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";
import { Box } from "../supervise/assign.js";

/** @typedef {import("/assets/js/wire.d.ts").office.KioskPrinting} Printing */
/** @typedef {import("./devices.js").Device} Device */

/** Whether the server knows how the printer stands. @param {Printing} printing */
const known = ({ mode }) => mode === "network" || mode === "agent";

/** The printer's state in a word. @param {Printing} printing */
const stateOf = (printing) => t(known(printing) ? `printer.${printing.state}` : `printer.mode.${printing.mode}`);

/** @param {{device: Device & {printing: Printing}, open: () => void}} props */
export function PrinterCell({ device: { printing }, open }) {
  const bad = known(printing) && printing.state !== "ready";
  const icon = bad ? "printer-x" : "printer";
  return html`<button type="button" class="button small" data-act="printing" data-printer=${printing.state} data-mode=${printing.mode} data-bad=${bad} onClick=${open}>
    <${Icon} name=${icon} />${stateOf(printing)}</button>`;
}

/** @param {{device: Device & {printing: Printing}, close: () => void, saved: () => Promise<void>}} props */
export function PrintingBox({ device, close, saved }) {
  const { printing } = device;
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const [mode, choose] = useState(printing.mode);
  const [said, say] = useState({ good: false, words: "" });

  async function save() {
    const fields = Object.fromEntries([...new FormData(/** @type {HTMLFormElement} */ (form.current))].map(([k, v]) => [k, String(v).trim()]));
    const low = Number(fields.low_after || 0);
    const value = { mode, address: fields.address ?? printing.address ?? "", width: Number(fields.width), low_after: Number.isNaN(low) ? -1 : low };
    await putOnce(`/api/v1/office/devices/${encodeURIComponent(device.id)}/printing`, value);
    await saved();
  }
  /** @param {() => Promise<string>} what */
  async function doing(what) {
    try {
      say({ good: true, words: await what() });
    } catch (error) {
      say({ good: false, words: sentence(error) });
      lost(error);
    }
  }
  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    void doing(async () => (await save(), t("printer.saved")));
  }
  const test = () =>
    doing(async () => {
      await save();
      const { state } = await postOnce(`/api/v1/office/devices/${encodeURIComponent(device.id)}/print-test`);
      return t(`printer.test.${state}`);
    });
  const prints = mode === "network" || mode === "agent";
  return html`
    <${Box} title=${t("printer.of", { name: device.name })} name="printing" close=${close}>
      <form class="printing" ref=${form} onSubmit=${submit} novalidate data-form="printing">
        <${Mode} mode=${mode} choose=${choose} />
        ${mode === "network" && html`<label class="field"><span>${t("printer.address")}</span>
          <input name="address" data-field="address" value=${printing.address ?? ""} placeholder="192.168.1.50:9100" /></label>`}
        <label class="field"><span>${t("printer.width")}</span>
          <select name="width" data-field="width" value=${printing.width}>
            ${slipPapers.map(({ mm, dots }) => html`<option key=${dots} value=${dots} selected=${printing.width === dots}>${mm} mm</option>`)}
          </select></label>
        ${prints && html`<label class="field"><span>${t("printer.low_after")}</span>
          <input name="low_after" data-field="low-after" type="number" min="0" max=${slipsBeforeLow} value=${printing.low_after ?? 0} />
          <small>${t("printer.low_after.help", { n: printing.slips })}</small></label>`}
        <p class="quiet" data-printer=${printing.state}>${prints && mode === printing.mode ? stateOf(printing) : t(`printer.mode.${mode}.help`)}</p>
        <${Notice} ...${said} />
        <div class="dialog-foot">
          ${prints && html`<button type="button" class="button" data-act="print-test" onClick=${test}><${Icon} name="printer" />${t("printer.test")}</button>`}
          <button type="submit" class="button red" data-act="save-printing">${t("assign.save")}</button>
        </div>
      </form>
    <//>
  `;
}

/** @param {{mode: Printing["mode"], choose: (mode: Printing["mode"]) => void}} props */
function Mode({ mode, choose }) {
  const change = (/** @type {Event} */ e) => choose(/** @type {Printing["mode"]} */ (/** @type {HTMLSelectElement} */ (e.target).value));
  return html`<label class="field"><span>${t("printer.mode")}</span>
    <select name="mode" data-field="mode" value=${mode} onChange=${change}>
      ${printModes.map((m) => html`<option key=${m} value=${m}>${t(`printer.mode.${m}`)}</option>`)}
    </select></label>`;
}
