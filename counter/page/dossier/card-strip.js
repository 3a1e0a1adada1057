/** The scanned card beside the form: whose it is, what is odd about it, and whose fields it fills. */

import { Icon } from "/assets/js/icons.js";
import { Notice } from "/assets/js/notice.js";
import { h, html, useEffect, useRef, useState } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { fill, lettersOpen, look, read, scanSaid } from "./card.js";

/** @typedef {import("./card.js").Read} Read */

export function CardStrip() {
  const found = read.value;
  return html`
    <div class="card-strip">
      ${found ? h(Found, { found }) : h(Ask, null)}
      ${lettersOpen.value && h(Letters, null)}
      <${Notice} words=${scanSaid.value} />
    </div>
  `;
}

function Ask() {
  const swap = () => (lettersOpen.value = !lettersOpen.peek());
  return html`
    <button type="button" class="button small" data-act="card" aria-expanded=${lettersOpen.value} onClick=${swap}>
      <${Icon} name="id-card" />
      ${t("card.scan")}
    </button>
  `;
}

/** For a desk without a scanner, or a paper without a code: the lines at its bottom are typed. */
function Letters() {
  const [lines, setLines] = useState("");
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => box.current?.focus(), []);
  const send = () => lines.trim() !== "" && look(lines);
  return html`
    <div class="card-letters">
      <p>${t("card.how")}</p>
      <label class="field">
        <span>${t("card.lines")}</span>
        <textarea
          class="num"
          ref=${box}
          rows="3"
          maxlength="200"
          spellcheck=${false}
          autocomplete="off"
          data-field="card.lines"
          value=${lines}
          onInput=${(/** @type {InputEvent} */ e) => setLines(/** @type {HTMLTextAreaElement} */ (e.target).value)}
        ></textarea>
      </label>
      <button type="button" class="button small" data-act="read-lines" onClick=${send}>${t("card.read")}</button>
    </div>
  `;
}

/** @param {{found: Read}} props */
function Found({ found: { number, card, warnings, into } }) {
  const facts = [
    card.birth && t("card.born", { date: card.birth }),
    card.sex && t(`card.${card.sex}`),
    card.issued && t("card.issued", { date: card.issued }),
    card.expires && t("card.expires", { date: card.expires }),
  ];
  const others = /** @type {const} */ (["applicant", "owner"]).filter((who) => who !== into);
  return html`
    <div class="card-read" role="status" data-card=${number} data-into=${into ?? ""}>
      <${Icon} name="id-card" />
      <div>
        <b>${into ? t(`card.into.${into}`) : t("card.whose", { name: card.name })}</b>
        <p class="quiet">${[number, ...facts].filter(Boolean).join(" · ")}</p>
      </div>
      <div class="card-acts">
        ${others.map(
          (who) => html`
            <button type="button" key=${who} class="button small" data-act=${`fill-${who}`} onClick=${() => fill(who)}>
              ${t(`card.fill.${who}`)}
            </button>
          `,
        )}
      </div>
      ${warnings.map(
        (warning) => html`<p key=${warning} class="doubt" data-warning=${warning}><${Icon} name="triangle-alert" />${t(`card.warn.${warning}`)}</p>`,
      )}
    </div>
  `;
}
