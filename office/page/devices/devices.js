/** The centre's kiosks, displays and buttons: which may speak to the server. */

import { Icon } from "/assets/js/icons.js";
import { lost } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce } from "/assets/js/once.js";
import { html, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";
import { Ask } from "../parts/ask.js";
import { useList } from "../parts/list.js";
import { NewDevice } from "./pairing.js";
import { PrinterCell, PrintingBox } from "./printing.js";
import { Rejections, whenOf } from "./rejections.js";
import { Tag } from "../parts/tag.js";

/** @typedef {import("/assets/js/wire.d.ts").records.DeviceKind} Kind */
/** @typedef {import("/assets/js/wire.d.ts").office.Device} Device */

/** How often the list is read again, in milliseconds: a kiosk that has just been paired should appear by itself. */
const reloadEveryMs = 5000;

/** From how many percent down a battery is to be changed. */
const lowBattery = 20;

/** @type {Kind[]} */
const order = ["kiosk", "agent", "display", "button"];

/**
 * What works comes before what was revoked, kiosks before displays before buttons, then by name as people count.
 * @param {Device} a
 * @param {Device} b
 */
const byPlace = (a, b) =>
  Number(b.active) - Number(a.active) ||
  order.indexOf(a.kind) - order.indexOf(b.kind) ||
  a.name.localeCompare(b.name, "vi", { numeric: true });

/** @type {Record<Kind, string>} */
const pictures = { kiosk: "smartphone", agent: "printer", display: "megaphone", button: "pointer" };

export function Devices() {
  const { items, reload } = useList("/api/v1/office/devices", reloadEveryMs);
  const [said, say] = useState({ good: false, words: "" });
  const [going, revoke] = useState(/** @type {Device | null} */ (null));
  const [printing, setPrinting] = useState("");
  const printed = items?.find((d) => d.id === printing);

  /** @param {Device} device */
  async function end(device) {
    revoke(null);
    try {
      await postOnce(`/api/v1/office/devices/${encodeURIComponent(device.id)}/revoke`);
      say({ good: true, words: t("device.revoke.done", { name: device.name }) });
      await reload();
    } catch (error) {
      say({ good: false, words: sentence(error) });
      lost(error);
    }
  }

  return html`
    <main class="split">
      <section class="pane">
        <h2>
          ${t("device.list")}
          <small>${items?.length ?? ""}</small>
        </h2>
        <${Notice} ...${said} />
        ${items?.length === 0 && html`<p class="quiet">${t("device.none")}</p>`}
        ${
          items &&
          items.length > 0 &&
          html`
            <div class="scroll">
              <table class="table">
                <thead>
                  <tr>
                    <th>${t("device.name")}</th>
                    <th>${t("device.kind")}</th>
                    <th>${t("device.place")}</th>
                    <th>${t("device.state")}</th>
                    <th>${t("device.supply")}</th>
                    <th><span class="sr">${t("office.acts")}</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${[...items].sort(byPlace).map((d) => html`<${Row} key=${d.id} device=${d} items=${items} revoke=${revoke} open=${setPrinting} />`)}
                </tbody>
              </table>
            </div>
          `
        }
        <${Rejections} />
      </section>
      <${NewDevice} made=${reload} kiosks=${items?.filter((d) => d.kind === "kiosk" && d.active) ?? []} />
      ${printed?.printing && html`<${PrintingBox} device=${printed} close=${() => setPrinting("")} saved=${reload} />`}
      ${
        going &&
        html`
          <${Ask}
            question=${t("device.revoke.ask", { name: going.name })}
            yes=${t("device.revoke")}
            act="confirm-revoke"
            onYes=${() => end(going)}
            onNo=${() => revoke(null)}
          />
        `
      }
    </main>
  `;
}

/** @param {{device: Device, items: Device[], revoke: (d: Device) => void, open: (id: string) => void}} props */
function Row({ device, items, revoke, open }) {
  return html`
    <tr data-device=${device.id} class=${device.active ? "" : "past"}>
      <td><b>${device.name}</b></td>
      <td>
        <span class="with-icon">
          <${Icon} name=${pictures[device.kind]} />
          ${t(`device.${device.kind}`)}
        </span>
      </td>
      <td class="place">
        ${device.hall && html`<span>${t("office.hall", { hall: device.hall })}</span>`}
        ${device.counter && html`<span>${t("office.counter", { n: device.counter })}</span>`}
        ${device.kiosk && html`<span>${items.find((d) => d.id === device.kiosk)?.name}</span>`}
      </td>
      <td><${State} device=${device} /></td>
      <td>${device.printing ? html`<${PrinterCell} device=${device} open=${() => open(device.id)} />` : html`<${Battery} device=${device} />`}</td>
      <td class="acts-cell">
        ${
          device.active &&
          html`
            <button type="button" class="button small" data-act="revoke" onClick=${() => revoke(device)}>
              ${t("device.revoke")}
            </button>
          `
        }
      </td>
    </tr>
  `;
}

/** @param {{device: Device}} props */
function State({ device }) {
  if (!device.active) return html`<${Tag} look="plain" icon="lock" words=${t("device.revoked")} />`;
  if (!device.paired) return html`<${Tag} look="warn" icon="hourglass" words=${t("device.never")} />`;
  if (!device.last_seen) return html`<${Tag} look="plain" icon="clock" words=${t("device.silent")} />`;
  return html`<${Tag} look="done" icon="check" words=${t("device.seen", { t: whenOf(device.last_seen) })} />`;
}

/** @param {{device: Device}} props */
function Battery({ device: { active, battery } }) {
  if (!active || battery === null) return html`<span class="quiet">–</span>`;
  const low = battery <= lowBattery;
  return html`<${Tag} look=${low ? "warn" : "plain"} icon=${low ? "triangle-alert" : "check"} words=${`${battery} %`} />`;
}
