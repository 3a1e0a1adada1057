/** Adds a procedure to the visit in hand, so that somebody with two matters waits once. */

import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { desk } from "../desk.js";
import { confirm, Frame } from "./panel.js";
import { Search } from "../dossier/search.js";

export function AddProcedurePanel() {
  /** @param {import("../dossier/draft.js").Procedure} found */
  const take = (found) => void confirm("procedure", { procedure: found.code });
  const title = t("add.title", { number: desk.value?.ticket?.number ?? "" });
  return html`
    <${Frame} name="add-procedure" icon="plus" title=${title} hint=${t("add.hint")} keys=${() => false}>
      <${Search} take=${take} />
    <//>
  `;
}
