/** The halls' screens: what they show, how they speak, and the centre's own recordings, pictures and videos. */

import { get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Media } from "./media.js";
import { Preview } from "./preview.js";
import { Voice } from "./voice.js";
import { Form } from "../settings/settings.js";

/** @typedef {import("../settings/settings.js").Section} Section */
/** @typedef {{id: string, name: string, hall: string, layout: string}} Screen */

const parts = /** @type {const} */ (["screens", "ticker", "voice", "media"]);

export function Screens() {
  const [items, setItems] = useState(/** @type {Section[] | null} */ (null));
  const [part, choose] = useState(/** @type {typeof parts[number]} */ ("screens"));
  async function read() {
    try {
      setItems((await get("/api/v1/office/settings")).items);
      lostSince.value = null;
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => void read(), []);
  if (!items) return html`<main class="opening" role="status">${t("staff.opening")}</main>`;
  const screens = /** @type {Section} */ (items.find((x) => x.section === "screens"));
  const voice = /** @type {Section} */ (items.find((x) => x.section === "voice"));
  const address = items.find((x) => x.section === "address")?.value.public_url ?? "";
  /** @param {Section} next */
  const saved = (next) => setItems(items.map((x) => (x.section === next.section ? next : x)));
  const key = `${part} ${screens.revision} ${voice.revision}`;
  return html`
    <main class="settings">
      <nav class="pane sections" aria-label=${t("set.sections")}>
        ${parts.map(
          (name) => html`
            <button key=${name} type="button" data-part=${name} aria-current=${name === part ? "true" : undefined} onClick=${() => choose(name)}>${t(`screens.${name}`)}</button>
          `,
        )}
      </nav>
      <div class="screens-part" key=${part}>
        ${part === "screens" && html`<${List} screens=${screens.value.items ?? []} address=${address} />`}
        ${part === "screens" && html`<${Form} key=${key} section=${screens} saved=${saved} read=${read} />`}
        ${part === "ticker" && html`<${Form} key=${key} section=${screens} part="ticker" list="messages" saved=${saved} read=${read} />`}
        ${part === "voice" && html`<${Form} key=${key} section=${voice} saved=${saved} read=${read} /><${Voice} rules=${voice.value} />`}
        ${part === "media" && html`<${Media} />`}
      </div>
    </main>
  `;
}

/** @param {{screens: Screen[], address: string}} props */
function List({ screens, address }) {
  const [chosen, choose] = useState(screens[0]?.id ?? "");
  const screen = screens.find((s) => s.id === chosen) ?? screens[0];
  const base = address || location.origin;
  return html`
    <section class="pane screens-list">
      <h2>${t("screens.list")}</h2>
      <p class="quiet">${t("screens.list.help")}</p>
      <div class="screens-beside">
        <div class="scroll">
          <table class="table" data-list="screens">
            <thead><tr>${["name", "layout", "hall", "address"].map((c) => html`<th key=${c}>${t(`screens.${c}`)}</th>`)}</tr></thead>
            <tbody>
              ${screens.map(
                (s) => html`
                  <tr key=${s.id} data-screen-id=${s.id} aria-current=${s === screen ? "true" : undefined}>
                    <td><button type="button" class="link" data-act="preview" onClick=${() => choose(s.id)}>${s.name}</button></td>
                    <td>${t(`set.screens.items.layout.${s.layout}`)}</td>
                    <td>${s.hall || t("screens.every")}</td>
                    <td><${Copy} text=${`${base}/display?screen=${encodeURIComponent(s.id)}`} /></td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
        ${screen && html`<${Preview} key=${screen.id} screen=${screen} />`}
      </div>
    </section>
  `;
}

/** An address to be copied. Without https browsers have no clipboard for pages, so it is chosen and copied the old way. @param {{text: string}} props */
function Copy({ text }) {
  const [done, tell] = useState(false);
  /** @param {Event} event */
  function copy(event) {
    const input = /** @type {HTMLInputElement} */ (/** @type {HTMLElement} */ (event.currentTarget).previousElementSibling);
    input.select();
    tell(document.execCommand("copy"));
  }
  return html`
    <span class="copy">
      <input type="text" readonly value=${text} aria-label=${t("screens.address")} data-address />
      <button type="button" class="button small" data-act="copy" onClick=${copy}><${Icon} name=${done ? "check" : "clipboard-list"} />${t(done ? "screens.copied" : "screens.copy")}</button>
    </span>
  `;
}
