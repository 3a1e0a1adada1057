/** Everyday words and where they lead: the table that the office keeps, with a search to try it. */

import { ApiError, get } from "/assets/js/api.js";
import { lost, lostSince } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce, putOnce } from "/assets/js/once.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { session } from "/assets/js/session.js";
import { t } from "/assets/js/texts.js";
import { Ask } from "../parts/ask.js";
import { LineForm } from "./form.js";
import { leadsTo, matching, reasonsOf, without } from "./lines.js";
import { Try } from "./try.js";

/** @typedef {import("./lines.js").Line} Line */
/** @typedef {import("/assets/js/wire.d.ts").office.SynonymsResponse} Table */

const path = "/api/v1/office/synonyms";

/** Lines that are drawn at once; nobody reads further down, one more letter is quicker. */
const most = 60;

export function Synonyms() {
  const [table, setTable] = useState(/** @type {Table | null} */ (null));
  const [wanted, search] = useState("");
  const [editing, edit] = useState(/** @type {Line | null} */ (null));
  const [restoring, askRestore] = useState(false);
  const [said, say] = useState({ good: false, words: "" });
  const readOnly = session.value?.role !== "administrator";

  /** @param {() => Promise<Table>} ask @param {string} words @returns {Promise<boolean>} */
  async function store(ask, words) {
    try {
      setTable(await ask());
      lostSince.value = null;
      say({ good: true, words });
      return true;
    } catch (error) {
      lost(error);
      const lines = error instanceof ApiError && error.lines ? reasonsOf(error.lines) : "";
      say({ good: false, words: [sentence(error), lines].filter(Boolean).join(" ") });
      if (error instanceof ApiError && error.code === "settings_changed_meanwhile") await read();
      return false;
    }
  }
  async function read() {
    try {
      setTable(await get(path));
      lostSince.value = null;
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => void read(), []);
  if (!table) return html`<main class="opening" role="status">${t("staff.opening")}</main>`;
  const { items, revision, names } = table;

  /** @param {Line} line */
  async function save(line) {
    const done = await store(() => putOnce(path, { revision, items: [line, ...without(items, editing?.phrase, line.phrase)] }), t("syn.added", { p: line.phrase }));
    if (done) edit(null);
    return done;
  }
  /** @param {Line} line */
  const remove = (line) => store(() => putOnce(path, { revision, items: without(items, line.phrase) }), t("syn.removed", { p: line.phrase }));
  async function restore() {
    askRestore(false);
    await store(() => postOnce(`${path}/restore`, { revision }), t("syn.restored"));
  }

  const found = matching(items, wanted, names);
  return html`
    <main class="synonyms">
      <section class="pane">
        <h2>${t("syn.title")} <small>${t("syn.count", { n: items.length })}</small></h2>
        <p class="quiet">${t("syn.help")}</p>
        <${Notice} ...${said} />
        <label class="field"><span>${t("syn.search")}</span>
          <input type="search" data-act="search-synonyms" value=${wanted} onInput=${(/** @type {any} */ e) => search(e.target.value)} /></label>
        <div class="scroll">
          <table class="table" data-synonyms=${items.length}>
            <thead><tr><th>${t("syn.phrase")}</th><th>${t("syn.leads")}</th><th><span class="sr">${t("office.acts")}</span></th></tr></thead>
            <tbody>
              ${found.slice(0, most).map((line) => html`<${Row} key=${line.phrase} line=${line} names=${names} readOnly=${readOnly} edit=${edit} remove=${remove} />`)}
            </tbody>
          </table>
        </div>
        ${found.length > most && html`<p class="quiet">${t("syn.more", { n: found.length - most })}</p>`}
        ${
          readOnly
            ? html`<p class="quiet">${t("syn.read_only")}</p>`
            : html`<button type="button" class="button small" data-act="restore-synonyms" disabled=${table.added + table.missing === 0}
                onClick=${() => askRestore(true)}>${t("syn.restore")}</button>`
        }
      </section>
      <div class="synonyms-side">
        <${Try} revision=${revision} />
        ${!readOnly && html`<${LineForm} key=${editing?.phrase ?? ""} line=${editing} save=${save} cancel=${() => edit(null)} />`}
      </div>
      ${
        restoring &&
        html`<${Ask} question=${t("syn.restore.ask", { added: table.added, missing: table.missing })} yes=${t("syn.restore.yes")}
          act="confirm-restore" onYes=${restore} onNo=${() => askRestore(false)} />`
      }
    </main>
  `;
}

/**
 * @param {{line: Line, names: Record<string, string>, readOnly: boolean, edit: (l: Line) => void, remove: (l: Line) => void}} props
 */
function Row({ line, names, readOnly, edit, remove }) {
  return html`
    <tr data-phrase=${line.phrase}>
      <td lang=${line.language}><b>${line.phrase}</b>${line.language !== "vi" && html` <small class="quiet">${line.language}</small>`}</td>
      <td lang="vi"><ol class="leads">${leadsTo(line, names).map((words) => html`<li>${words}</li>`)}</ol></td>
      <td class="acts-cell">
        ${
          !readOnly &&
          html`<button type="button" class="button small" data-act="edit-synonym" onClick=${() => edit(line)}>${t("syn.edit")}</button>
            <button type="button" class="button small" data-act="remove-synonym" onClick=${() => remove(line)}>${t("syn.remove")}</button>`
        }
      </td>
    </tr>
  `;
}
