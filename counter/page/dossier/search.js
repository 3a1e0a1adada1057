/** Looks a procedure up by name or code while the clerk types; arrows and Enter choose, and so does the mouse. */

import { get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useRef, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";

/** @typedef {import("./draft.js").Procedure} Procedure */
/** @typedef {import("/assets/js/wire.d.ts").kiosk.ProceduresResponse} Found */

/** Pause in typing before the catalogue is asked, in milliseconds. */
const typingPauseMs = 200;

/** Rows shown at once; a longer word finds the rest. */
const rows = 7;

/**
 * What the catalogue has for the words typed last: an answer to earlier words that comes late is dropped.
 * @returns {{found: Found | null, failed: string, look: (words: string) => void}}
 */
function useFound() {
  const [found, setFound] = useState(/** @type {Found | null} */ (null));
  const [failed, setFailed] = useState("");
  const timer = useRef(0);
  const newest = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);

  async function ask() {
    const words = newest.current;
    try {
      const answer = await get(`/api/v1/procedures?limit=${rows}&q=${encodeURIComponent(words)}`);
      if (newest.current === words) setFound(answer);
      setFailed("");
    } catch (error) {
      setFailed(sentence(error));
    }
  }

  /** @param {string} words */
  function look(words) {
    newest.current = words;
    clearTimeout(timer.current);
    if (words === "") setFound(null);
    else timer.current = window.setTimeout(ask, typingPauseMs);
  }
  return { found, failed, look };
}

/** @param {{take: (p: Procedure) => void}} props */
export function Search({ take }) {
  const { found, failed, look } = useFound();
  const [at, setAt] = useState(0);
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => field.current?.focus(), []);
  useEffect(() => setAt(0), [found]);
  useEffect(() => document.getElementById(`found-${at}`)?.scrollIntoView({ block: "nearest" }), [at]);

  /** @param {KeyboardEvent} event */
  function moving(event) {
    if (event.isComposing) return;
    const last = (found?.items.length ?? 0) - 1;
    if (event.code === "ArrowDown") setAt(Math.min(last, at + 1));
    else if (event.code === "ArrowUp") setAt(Math.max(0, at - 1));
    else if ((event.code === "Enter" || event.code === "NumpadEnter") && found?.items[at]) take(found.items[at]);
    else return;
    event.preventDefault();
  }

  const said = found ? t(found.total > 0 ? "dossier.found" : "dossier.found.none", { n: found.total }) : failed;
  return html`
    <div class="search">
      <${Icon} name="search" />
      <input
        type="search"
        role="combobox"
        data-field="procedure"
        aria-label=${t("dossier.search")}
        placeholder=${t("dossier.search")}
        autocomplete="off"
        aria-expanded=${found !== null}
        aria-controls="procedures-found"
        aria-activedescendant=${found?.items[at] ? `found-${at}` : undefined}
        maxlength="100"
        ref=${field}
        onInput=${(/** @type {Event} */ e) => look(/** @type {HTMLInputElement} */ (e.target).value.trim())}
        onKeyDown=${moving}
      />
      <${Rows} items=${found?.items ?? []} at=${at} take=${take} />
      <p class="quiet" role="status">${said}</p>
    </div>
  `;
}

/** @param {{items: Procedure[], at: number, take: (p: Procedure) => void}} props */
function Rows({ items, at, take }) {
  return html`
    <ul id="procedures-found" class="found" role="listbox" aria-label=${t("dossier.procedure")}>
      ${items.map(
        (p, i) => html`
          <li
            key=${p.code}
            id=${`found-${i}`}
            role="option"
            data-found=${p.code}
            aria-selected=${i === at}
            onClick=${() => take(p)}
          >
            <b>${p.name}</b>
            <span class="quiet">${[p.code, p.agency].filter(Boolean).join(" · ")}</span>
          </li>
        `,
      )}
    </ul>
  `;
}
