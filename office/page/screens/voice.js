/** The recordings of each language: what is there, what is missing, what is broken, and how it sounds. */

import { Icon } from "/assets/js/icons.js";
import { lost } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce } from "/assets/js/once.js";
import { html, useEffect, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { t } from "/assets/js/texts.js";
import { faultsOf, sample } from "./sound.js";

/** @typedef {import("/assets/js/wire.d.ts").display.VoiceSet} VoiceSet */
/** @typedef {import("/assets/js/wire.d.ts").display.BrokenClip} Broken */
/** @typedef {import("/assets/js/wire.d.ts").display.VoiceReport} Found */

const silence = { good: true, words: "" };

/** @param {{rules: {languages: string[], repeats: number, chime: boolean, volume: number}}} props */
export function Voice({ rules }) {
  const [found, setFound] = useState(/** @type {Found | null} */ (null));
  const [faults, setFaults] = useState(/** @type {Broken[]} */ ([]));
  const [busy, setBusy] = useState(false);
  const [said, say] = useState(silence);
  /** @param {() => Promise<{good: boolean, words: string}>} what */
  async function doing(what) {
    setBusy(true);
    try {
      say(await what());
    } catch (error) {
      say({ good: false, words: sentence(error) });
      lost(error);
    } finally {
      setBusy(false);
    }
  }
  async function read() {
    const next = /** @type {Found} */ (await postOnce("/api/v1/office/voice/check"));
    setFound(next);
    return next;
  }
  const check = () =>
    doing(async () => {
      const { sets, broken } = await read();
      const heard = await faultsOf(sets);
      setFaults(heard);
      const bad = broken.length + heard.length;
      return bad > 0 ? { good: false, words: t("voice.bad", { n: bad }) } : { good: true, words: t("voice.good") };
    });
  useEffect(() => void doing(async () => (await read(), silence)), []);
  const broken = [...(found?.broken ?? []), ...faults];
  return html`
    <section class="pane screens-voice" data-busy=${busy}>
      <h2>${t("voice.sets")}</h2>
      <p class="quiet">${t("voice.sets.help")}</p>
      ${found && html`<p class="folder">${t("screens.folder")} <code data-folder>${found.folder}</code></p>`}
      <div class="acts">
        <button type="button" class="button red" data-act="check-voice" disabled=${busy} onClick=${check}><${Icon} name="check" />${t("voice.check")}</button>
        <button type="button" class="button" data-act="sample" onClick=${() => doing(async () => (await sample(rules), silence))}><${Icon} name="megaphone" />${t("voice.sample")}</button>
      </div>
      <${Notice} ...${said} />
      ${found && html`<${Sets} sets=${found.sets} broken=${broken} />`}
    </section>
  `;
}

/** @param {{sets: VoiceSet[], broken: Broken[]}} props */
function Sets({ sets, broken }) {
  return html`
    <div class="scroll">
      <table class="table" data-list="voice">
        <thead><tr>${["language", "shipped", "own", "missing", "broken"].map((c) => html`<th key=${c}>${t(`voice.${c}`)}</th>`)}</tr></thead>
        <tbody>
          ${sets.map(({ language, clips, missing, complete }) => {
            const own = Object.values(clips).filter((c) => c.own).length;
            const bad = broken.filter((b) => b.language === language).length;
            return html`
              <tr key=${language} data-language=${language} data-complete=${complete}>
                <th scope="row">${t(`set.voice.languages.${language}`)}</th>
                <td class="num">${Object.keys(clips).length - own}</td>
                <td class="num">${own}</td>
                <td>${complete ? html`<${Icon} name="circle-check" />` : html`<${Missing} missing=${missing} />`}</td>
                <td class="num">${bad || ""}</td>
              </tr>
            `;
          })}
        </tbody>
      </table>
    </div>
    <ul class="faults" data-broken=${broken.length}>
      ${broken.map(
        ({ language, clip, file, why }) => html`<li key=${`${language}/${file ?? clip}/${why}`}><${Icon} name="triangle-alert" />${language}/${file || clip}: ${t(`screens.why.${why}`)}</li>`,
      )}
    </ul>
  `;
}

/** @param {{missing: string[]}} props */
const Missing = ({ missing }) => html`
  <details><summary>${t("voice.missing.n", { n: missing.length })}</summary><span class="clips">${missing.join(", ")}</span></details>
`;
