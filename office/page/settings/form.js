/** The fields and the list of a section of the settings. */

import { Icon } from "/assets/js/icons.js";
import { html } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { cellsOf } from "./draft.js";
import { kinds } from "./kinds.js";

/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {import("./section.js").Field} Field */
/** @typedef {(next: (draft: Draft) => Draft) => void} Edit */

/** @param {{section: string, fields: Field[], draft: Draft, edit: Edit, wrong: string}} props */
export function Fields({ section, fields, draft, edit, wrong }) {
  return fields.map((field) => {
    const { key, kind, unit, min, max } = field;
    const name = `set.${section}.${key}`;
    const help = t(`${name}.help`, { min: min ?? 0, max: max ?? 0 });
    /** @param {string} text */
    const change = (text) => edit((d) => ({ ...d, fields: { ...d.fields, [key]: text } }));
    const input = html`<${Input} field=${field} name=${name} text=${draft.fields[key] ?? ""} change=${change} wrong=${wrong === key} />`;
    return html`
      <div class="set-field" key=${key}>
        ${
          kind === "choices" || kind === "ordered"
            ? html`<span class="field"><span>${t(name)}</span></span><${Choices} field=${field} name=${name} text=${draft.fields[key] ?? ""} change=${change} />`
            : kind === "bool"
            ? html`<label class="tick">${input}<b>${t(name)}</b></label>`
            : html`<label class="field"><span>${t(name)}</span><span class="with-unit">${input}${unit && html`<span>${t(`unit.${unit}`)}</span>`}</span></label>`
        }
        <p class="quiet">${help}</p>
      </div>
    `;
  });
}

/**
 * @param {{field: Field, name: string, text: string, change: (text: string) => void, wrong?: boolean, label?: string}} props
 */
function Input({ field, name, text, change, wrong, label }) {
  const { key, kind, options = [], min, max, hint } = field;
  const common = { "data-field": key, "aria-label": label, "aria-invalid": wrong ? "true" : undefined };
  /** @param {Event} event */
  const typed = (event) => change(/** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value);
  if (kind === "choice" || kind === "maybe")
    return html`
      <select ...${common} value=${text} onChange=${typed}>
        ${(kind === "maybe" ? ["none", ...options] : options).map((o) => html`<option key=${o} value=${o} selected=${o === text}>${t(`${name}.${o}`)}</option>`)}
      </select>
    `;
  if (kind === "bool")
    return html`<input type="checkbox" ...${common} checked=${text !== ""} onChange=${() => change(text === "" ? "1" : "")} />`;
  return html`<input type=${kinds[kind].input} class=${`as-${kind}`} ...${common} value=${text} min=${min} max=${max} placeholder=${hint} maxlength="400" onInput=${typed} />`;
}

/**
 * Any of a few options, each with a box.
 * @param {{field: Field, name: string, text: string, change: (text: string) => void}} props
 */
function Choices({ field: { key, kind, options = [] }, name, text, change }) {
  const chosen = text.split(" ").filter(Boolean);
  /** @param {string} option */
  function turn(option) {
    const others = chosen.filter((o) => o !== option);
    const next = kind === "ordered" ? (others.length < chosen.length ? others : [...chosen, option]) : options.filter((o) => chosen.includes(o) !== (o === option));
    change(next.join(" "));
  }
  return html`
    <span class="choices" role="group" aria-label=${t(name)} data-field=${key}>
      ${options.map(
        (o) => html`
          <label class="tick" key=${o}><input type="checkbox" data-option=${o} checked=${chosen.includes(o)} onChange=${() => turn(o)} />${t(`${name}.${o}`)}${
            kind === "ordered" && chosen.length > 1 && chosen.includes(o) && html`<small>${chosen.indexOf(o) + 1}</small>`
          }</label>
        `,
      )}
    </span>
  `;
}

/** Lists with more columns than fit beside each other are shown as cards, a card a row. */
const fitting = 6;

/** @param {{section: string, list: import("./section.js").List, draft: Draft, edit: Edit}} props */
export function List({ section, list, draft, edit }) {
  const { columns } = list;
  const add = () => edit((d) => ({ ...d, rows: [...d.rows, { was: {}, cells: cellsOf(columns, {}) }] }));
  const rows = draft.rows.map((row, i) => {
    const cells = columns.map((column) => ({ column, cell: html`<${Cell} section=${section} list=${list} column=${column} row=${row} i=${i} edit=${edit} />` }));
    return { i, cells, remove: html`<${Remove} i=${i} edit=${edit} />` };
  });
  return html`
    <div class="scroll set-list">
      ${columns.length > fitting ? html`<${Cards} section=${section} list=${list} rows=${rows} />` : html`<${Table} section=${section} list=${list} rows=${rows} />`}
      <button type="button" class="button small" data-act="add-row" onClick=${add}><${Icon} name="plus" />${t("set.add")}</button>
    </div>
  `;
}

/** @typedef {import("/assets/js/preact.js").VNode} VNode */
/** @typedef {{section: string, list: import("./section.js").List, rows: {i: number, cells: {column: Field, cell: VNode}[], remove: VNode}[]}} Rows */

/**
 * @param {string} section
 * @param {import("./section.js").List} list
 * @param {Field} column
 */
const nameOf = (section, list, { key }) => `set.${section}.${list.key}.${key}`;

/** @param {Rows} props */
function Table({ section, list, rows }) {
  return html`
    <table class="table" data-list=${list.key}>
      <thead>
        <tr>
          ${list.columns.map((c) => html`<th key=${c.key}>${t(nameOf(section, list, c))}</th>`)}
          <th><span class="sr">${t("office.acts")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ i, cells, remove }) => html`
            <tr key=${i} data-row=${i}>
              ${cells.map(({ column, cell }) => html`<td key=${column.key} class="field">${cell}</td>`)}
              <td class="acts-cell">${remove}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

/** @param {Rows} props */
function Cards({ section, list, rows }) {
  return html`
    <ul class="set-cards" data-list=${list.key}>
      ${rows.map(
        ({ i, cells, remove }) => html`
          <li key=${i} data-row=${i}>
            ${cells.map(
              ({ column, cell }) => html`
                <div key=${column.key} class=${`field of-${column.kind}`}><span aria-hidden="true">${t(nameOf(section, list, column))}</span>${cell}</div>
              `,
            )}
            ${remove}
          </li>
        `,
      )}
    </ul>
  `;
}

/** @param {{section: string, list: import("./section.js").List, column: Field, row: import("./draft.js").Row, i: number, edit: Edit}} props */
function Cell({ section, list, column, row, i, edit }) {
  const { key } = column;
  const name = nameOf(section, list, column);
  /** @param {string} text */
  const change = (text) =>
    edit((d) => ({ ...d, rows: d.rows.map((r, at) => (at === i ? { ...r, cells: { ...r.cells, [key]: text } } : r)) }));
  return html`<${Input} field=${column} name=${name} text=${row.cells[key] ?? ""} label=${`${t(name)} ${i + 1}`} change=${change} />`;
}

/** @param {{i: number, edit: Edit}} props */
function Remove({ i, edit }) {
  return html`
    <button type="button" class="button icon" data-act="remove-row" onClick=${() => edit((d) => ({ ...d, rows: d.rows.filter((_, at) => at !== i) }))}>
      <${Icon} name="x" label=${t("set.remove")} />
    </button>
  `;
}
