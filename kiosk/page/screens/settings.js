/** The machine's own settings, for the staff: a PIN, then name, printer, languages and volume. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect } from "/assets/js/preact.js";
import { languages, t } from "/assets/js/texts.js";
import { Bar } from "../parts/bar.js";
import { Keyboard, NumberPad } from "../input/keyboard.js";
import { TextField } from "../input/keyboard-field.js";
import { useTyping } from "../input/keyboard-typing.js";
import { Action } from "../parts/notice.js";
import { offered, remember, volume } from "../server/own.js";
import { amend, busy, place } from "../places.js";
import { openSettings, renameKiosk } from "../server/settings.js";

/** @typedef {Extract<import("../places.js").Place, {screen: "settings"}>} Here */

/** Digits of a PIN: docs/operations.md. */
const least = 6;
const most = 8;

/** The longest name of a device, in characters. */
const longest = 60;

/** @param {string} key */
function press(key) {
  const { pin } = /** @type {Here} */ (place.peek());
  if (key === "clear") amend({ pin: "", said: "" });
  else if (key === "backspace") amend({ pin: pin.slice(0, -1), said: "" });
  else if (/^\d$/.test(key) && pin.length < most) amend({ pin: pin + key, said: "" });
}

/** @param {KeyboardEvent} event */
function typed(event) {
  if (event.key === "Backspace") press("backspace");
  else if (/^\d$/.test(event.key)) press(event.key);
}

/** @param {string} said */
const sentence = (said) => (said === "offline" ? t("st.off.wait") : said);

/** @param {{here: Here}} props */
function Pin({ here: { pin, said } }) {
  useEffect(() => {
    document.addEventListener("keydown", typed);
    return () => document.removeEventListener("keydown", typed);
  }, []);
  return html`<div class="pairing pin">
    <h1>${t("own.title")}</h1>
    <p class="note" data-mood=${said ? "warn" : "info"} role="status"><${Icon} name=${said ? "triangle-alert" : "lock"} /><span>${sentence(said) || t("own.pin.how")}</span></p>
    <p class="code num" data-pin=${pin.length} role="img" aria-label=${t("own.pin", { n: pin.length })}>
      ${Array.from({ length: most }, (_, i) => html`<span key=${i}>${i < pin.length ? "•" : ""}</span>`)}</p>
    <${NumberPad} press=${press} />
    <${Bar}><${Action} icon="key-round" go="open" label=${t("own.open")} main disabled=${pin.length < least || busy.value} tap=${() => openSettings(pin)} /><//>
  </div>`;
}

/** @param {import("/assets/js/texts.js").Language} code */
function toggle(code) {
  const all = offered.peek();
  offered.value = all.includes(code) ? all.filter((c) => c !== code) : languages.map((l) => l.code).filter((c) => c === code || all.includes(c));
  remember();
}

/** @param {number} by */
function louder(by) {
  volume.value = Math.max(0, Math.min(100, volume.peek() + by));
  remember();
}

/** How the printer stands, as the server knows it. @param {{printer: import("/assets/js/wire.d.ts").printing.PrinterState | null}} props */
function Printer({ printer }) {
  const state = printer ? printer.state : "none";
  return html`<p data-printer=${state}>${printer ? `${t(`own.mode.${printer.mode}`)} · ${t(`own.printer.${state}`)}` : t("own.printer.none")}</p>`;
}

/** @param {{here: Here, value: import("../places.js").Settings}} props */
function Own({ here: { pin, said }, value }) {
  const typing = useTyping({ text: value.draft ?? value.name, change: (draft) => amend({ value: { ...value, draft }, said: "" }), enter: () => save(), most: longest });
  const save = async () => {
    if (await renameKiosk(pin, typing.line.text.trim())) amend({ said: t("own.saved") });
  };
  return html`<div class="finder own"><h1>${t("own.title")}</h1>
      ${said && html`<p class="note" data-mood="info" role="status"><${Icon} name="info" /><span>${sentence(said)}</span></p>`}
      <h2>${t("own.name")}</h2><div class="renaming"><${TextField} typing=${typing} label=${t("own.name")} icon="monitor" />
        <${Action} icon="check" go="save" label=${t("own.save")} tap=${save} /></div>
      <h2>${t("own.printer")}</h2><${Printer} printer=${value.printer} />
      <h2>${t("own.languages")}</h2><div class="chips">${languages.map(({ code, name }) => html`<button type="button" key=${code} data-offer=${code}
        disabled=${code === "vi"} aria-pressed=${offered.value.includes(code)} ontap=${() => toggle(code)}>
        ${offered.value.includes(code) && html`<${Icon} name="check" />`}<span>${name}</span></button>`)}</div>
      <h2>${t("own.volume")}</h2><div class="louder"><${Action} icon="volume-1" go="quieter" label=${t("own.quieter")} tap=${() => louder(-20)} />
        <b class="num" data-volume=${volume.value}>${volume.value} %</b><${Action} icon="volume-2" go="louder" label=${t("own.louder")} tap=${() => louder(20)} /></div>
      <${Bar} /></div>
    <${Keyboard} typing=${typing} />`;
}

/** @param {{here: Here}} props */
export const Settings = ({ here }) => (here.value ? html`<${Own} here=${here} value=${here.value} />` : html`<${Pin} here=${here} />`);
