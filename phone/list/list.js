/** The page on a citizen's phone with what a procedure asks for. The ticks stay on the phone, and only while it shows it. */

import { get } from "/assets/js/api.js";
import { effect, html, render } from "/assets/js/preact.js";
import { amount, language, languages, loadTexts, t } from "/assets/js/texts.js";

/** @typedef {import("/assets/js/texts.js").Language} Language */
/** @typedef {import("/assets/js/wire.d.ts").kiosk.ProcedureResponse} Procedure */

/** Between two tries while nobody answers, in milliseconds. */
const retry = 2_000;

const code = decodeURIComponent(location.pathname.split("/").filter(Boolean).pop() ?? "");

/** @param {number | null} fee in đồng */
function feeText(fee) {
  if (fee === null) return t("list.asruled");
  return fee === 0 ? t("list.free") : t("list.dong", { n: amount(fee) });
}

/** @param {{originals: number, copies: number}} document */
const kinds = ({ originals, copies }) =>
  [originals > 0 && t("list.original", { n: originals }), copies > 0 && t("list.copy", { n: copies })].filter(Boolean).join(" · ");

/** @param {Language} to */
async function speak(to) {
  if (await loadTexts("list", to)) language.value = to;
}

/** @param {{name: string}} props name: the centre's */
const Header = ({ name }) => html`<header class="header"><img src="/assets/pictures/mark.svg" alt="" /><b>${name}</b>
  <div class="languages" role="group" aria-label=${t("list.language")}>
    ${languages.map(({ code, short }) => html`<button type="button" key=${code} lang=${code} data-lang=${code}
      aria-pressed=${String(language.value === code)} onClick=${() => speak(code)}>${short}</button>`)}
  </div></header>`;

/** Where to go with it. @param {{value: Procedure}} props */
function Where({ value }) {
  if (value.handled !== "elsewhere") return html`<p class="note">${t(value.whole_at_centre ? "list.whole" : "list.forwarded")}</p>`;
  const { name, address, phone } = value.elsewhere ?? {};
  return html`<p class="note" data-mood="warn">${[t("list.elsewhere", { name: name || value.agency }), address, phone].filter(Boolean).join(" · ")}</p>`;
}

/** @param {{value: Procedure}} props */
const Documents = ({ value: { documents } }) => html`<h2>${t("list.bring")}</h2>
  ${documents && documents.length > 0
    ? html`<ol>${documents.map((document, i) => html`<li key=${i}><label data-document=${i + 1}>
        <input type="checkbox" /><span><span lang="vi">${document.name}</span><small>${kinds(document)}</small></span></label></li>`)}</ol>`
    : html`<p class="note">${t("list.ask")}</p>`}`;

/** @param {{value: Procedure | null, name: string}} props name: the centre's */
const App = ({ value, name }) => html`<${Header} name=${name} />
  ${value
    ? html`<main><h1 lang="vi">${value.name}</h1><p class="agency" lang="vi">${value.agency} · ${value.field}</p>
        <dl><div><dt>${t("list.fee")}</dt><dd>${feeText(value.fee_vnd)}</dd></div>
          <div><dt>${t("list.limit")}</dt><dd>${value.time_limit === null ? t("list.asruled") : t(`list.${value.time_unit}`, { n: value.time_limit })}</dd></div></dl>
        <${Where} value=${value} /><${Documents} value=${value} />
        <p class="code">${t("list.code", { code: value.code })}</p></main>`
    : html`<main><h1>${t("list.gone")}</h1></main>`}`;

/**
 * What a path answers, null when there is no such thing; asked again while nobody answers.
 * @template {string} P
 * @param {P} path
 * @returns {Promise<import("/assets/js/wire.d.ts").Get<P> | null>}
 */
async function ask(path) {
  for (;;) {
    try {
      return await get(path);
    } catch (error) {
      if (/** @type {import("/assets/js/api.js").ApiError} */ (error).status === 404) return null;
      await new Promise((r) => setTimeout(r, retry));
    }
  }
}

async function start() {
  const wanted = languages.find(({ code }) => navigator.language.startsWith(code))?.code ?? "vi";
  while (!(await loadTexts("list", wanted))) await new Promise((r) => setTimeout(r, retry));
  language.value = wanted;
  const [value, centre] = await Promise.all([ask(`/api/v1/procedures/${encodeURIComponent(code)}`), ask("/api/v1/centre")]);
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = value ? `${t("list.bring")}: ${value.name}` : t("list.gone");
  });
  render(html`<${App} value=${value} name=${centre?.name ?? ""} />`, document.body);
}

start();
