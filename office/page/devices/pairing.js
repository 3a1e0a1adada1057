/** A new device: its form, then the code that is typed on it once. */

import { staffName } from "/assets/js/limits.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce } from "/assets/js/once.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { now } from "/assets/js/time.js";
import { useList } from "../parts/list.js";
import { useSending } from "../parts/sending.js";

/** @typedef {import("./devices.js").Kind} Kind */
/** @typedef {{kind: Kind, hall: string, pairing_code: string, expires_at: string}} Pairing */
/** @typedef {import("/assets/js/wire.d.ts").counter.ListedCounter} Counter */

/** @type {Kind[]} */
const kinds = ["kiosk", "display", "button", "agent"];

/** @typedef {import("./devices.js").Device} Device */

/** @param {{made: () => Promise<void>, kiosks: Device[]}} props */
export function NewDevice({ made, kiosks }) {
  const [pairing, setPairing] = useState(/** @type {Pairing | null} */ (null));
  if (pairing)
    return html`<${Code} pairing=${pairing} done=${() => setPairing(null)} />`;
  return html`<${Form} kiosks=${kiosks} made=${(/** @type {Pairing} */ p) => (setPairing(p), made())} />`;
}

/** @param {{made: (p: Pairing) => void, kiosks: Device[]}} props */
function Form({ made, kiosks }) {
  const counters = useList("/api/v1/counters").items ?? [];
  const [kind, setKind] = useState(/** @type {Kind} */ ("kiosk"));
  const halls = [...new Set(counters.map((c) => c.hall))];

  const { words, submit } = useSending(async ({ name, hall, counter, kiosk }) => {
    const at = { button: { counter, hall: counters.find((c) => c.id === counter)?.hall ?? "" }, agent: { kiosk, hall: kiosks.find((k) => k.id === kiosk)?.hall ?? "" } };
    const place = kind === "button" || kind === "agent" ? at[kind] : { hall };
    const answer = await postOnce("/api/v1/office/devices", { kind, name: name.trim(), ...place });
    made({ kind, hall: place.hall, pairing_code: answer.pairing_code, expires_at: answer.expires_at });
  });
  const choose = (/** @type {Event} */ e) =>
    setKind(/** @type {Kind} */ (/** @type {HTMLSelectElement} */ (e.target).value));
  return html`
    <form class="pane form" onSubmit=${submit} autocomplete="off" novalidate data-form="new-device">
      <h2>${t("device.add")}</h2>
      <label class="field">
        <span>${t("device.kind")}</span>
        <select name="kind" data-field="kind" value=${kind} onChange=${choose}>
          ${kinds.map(
            (k) => html`
              <option key=${k} value=${k}>${t(`device.${k}`)}</option>
            `,
          )}
        </select>
      </label>
      <label class="field">
        <span>${t("device.name")}</span>
        <input name="name" data-field="name" required maxlength=${staffName} />
      </label>
      ${
        kind === "button"
          ? html`
              <label class="field">
                <span>${t("device.counter")}</span>
                <select name="counter" data-field="counter">
                  ${counters.map((c) => html`<option key=${c.id} value=${c.id}>${t("office.counter", { n: c.id })}</option>`)}
                </select>
              </label>
            `
          : kind === "agent"
            ? html`<label class="field"><span>${t("device.of_kiosk")}</span>
                <select name="kiosk" data-field="kiosk">${kiosks.map((k) => html`<option key=${k.id} value=${k.id}>${k.name}</option>`)}</select></label>`
            : html`
              <label class="field">
                <span>${t("device.hall")}</span>
                <select name="hall" data-field="hall">
                  ${halls.map((h) => html`<option key=${h} value=${h}>${t("office.hall", { hall: h })}</option>`)}
                </select>
              </label>
            `
      }
      <${Notice} words=${words} />
      <button class="button red wide" type="submit" data-act="make-code">${t("device.make")}</button>
    </form>
  `;
}

/** @param {{pairing: Pairing, done: () => void}} props */
function Code({ pairing, done }) {
  const [at, tick] = useState(now());
  useEffect(() => {
    const timer = window.setInterval(() => tick(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.floor((new Date(pairing.expires_at).getTime() - at.getTime()) / 1000));
  const code = pairing.pairing_code;
  const url =
    pairing.kind === "display"
      ? `${location.origin}/display?hall=${encodeURIComponent(pairing.hall)}`
      : pairing.kind === "agent"
        ? location.origin
        : `${location.origin}/kiosk`;
  return html`
    <section class="pane form" data-form="code">
      <h2>${t("device.code")}</h2>
      ${
        left > 0
          ? html`
              <p class="num code" data-pairing-code=${code}>${code.slice(0, 3)} ${code.slice(3)}</p>
              <p>${t(`device.code.${pairing.kind}`, { url })}</p>
              <p class="quiet">
                ${t("device.code.left", { t: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` })}
              </p>
            `
          : html`<p class="notice" role="status">${t("device.code.over")}</p>`
      }
      <button class="button wide" type="button" data-act="code-done" onClick=${done}>${t("device.code.done")}</button>
    </section>
  `;
}
