/** Which procedure the dossier is for: the ticket's, or another one. */

import { get } from "/assets/js/api.js";
import { h, html, useEffect, useRef, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";
import { choose, draft, faults } from "./draft.js";
import { Said } from "./field.js";
import { Search } from "./search.js";

/** @typedef {import("./draft.js").Procedure} Procedure */

/** @param {{procedure: Procedure | null}} props */
export function Picker({ procedure }) {
  const [failed, setFailed] = useState("");
  const part = useRef(/** @type {HTMLElement | null} */ (null));
  const known = Boolean(procedure?.documents);
  useEffect(() => {
    if (procedure && !known) void details(procedure.code, setFailed);
  }, [procedure?.code, known]);

  /** Goes on to the next thing to type. */
  function take(/** @type {Procedure} */ item) {
    choose(item);
    const next = part.current?.closest("form")?.querySelector("[data-field='applicant.name']");
    /** @type {HTMLElement | null | undefined} */ (next)?.focus();
  }

  return html`
    <fieldset class="part" ref=${part}>
      <legend>${t("dossier.procedure")}</legend>
      ${procedure ? h(Chosen, { procedure }) : h(Search, { take })}
      <${Said} id="said-procedure" fault=${faults.value.procedure || failed} />
    </fieldset>
  `;
}

/**
 * Fills the form with what the catalogue knows, unless the clerk has gone on to another procedure meanwhile.
 * @param {string} code
 * @param {(words: string) => void} setFailed
 */
async function details(code, setFailed) {
  try {
    const full = await get(`/api/v1/procedures/${encodeURIComponent(code)}`);
    if (draft.peek()?.procedure?.code === code) choose({ ...full, code, documents: full.documents ?? [] });
    setFailed("");
  } catch (error) {
    setFailed(sentence(error));
  }
}

/** @param {{procedure: Procedure}} props */
function Chosen({ procedure }) {
  const { code, name, agency, time_limit, time_unit } = procedure;
  const limit = time_limit ? t(`limit.${time_unit}`, { n: time_limit }) : t("limit.unknown");
  return html`
    <div class="chosen" data-procedure=${code}>
      <div>
        <b>${name}</b>
        <p class="quiet">${[code, agency, limit].filter(Boolean).join(" · ")}</p>
      </div>
      <button type="button" class="button small" data-act="change-procedure" onClick=${() => choose(null)}>
        ${t("dossier.change")}
      </button>
    </div>
  `;
}
