/** The clerk sits down: every counter with its lines and whoever has it. */

import { ApiError, get } from "/assets/js/api.js";
import { Icon } from "/assets/js/icons.js";
import { LanguageChoice } from "/assets/js/languages.js";
import { lost, lostSince, sentAway } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce } from "/assets/js/once.js";
import { h, html, useEffect, useLayoutEffect, useRef, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { session, signOut } from "/assets/js/session.js";
import { language, t } from "/assets/js/texts.js";

/** @typedef {import("./panels/places.js").Counter} Counter */
/** @typedef {import("./panels/places.js").Line} Line */

/** How often the list is loaded again while it is shown. */
const reloadEveryMs = 5000;

export function Choose() {
  const [counters, setCounters] = useState(/** @type {Counter[] | null} */ (null));
  const [lines, setLines] = useState(/** @type {Line[]} */ ([]));
  const [said, say] = useState(sentAway.peek());
  const [asked, ask] = useState(/** @type {{counter: Counter, words: string} | null} */ (null));

  async function read() {
    try {
      const [all, named] = await Promise.all([get("/api/v1/counters"), get("/api/v1/lines")]);
      lostSince.value = null;
      setCounters(all.items);
      setLines(named.items);
    } catch (error) {
      lost(error);
    }
  }
  useEffect(() => {
    document.title = t("choose.title");
    void read();
    const timer = window.setInterval(read, reloadEveryMs);
    return () => clearInterval(timer);
  }, []);

  /**
   * @param {Counter} counter
   * @param {boolean} [take_over] from whoever sits there, and away from the counter that this clerk has elsewhere
   */
  async function sit(counter, take_over = false) {
    const who = session.peek();
    if (!who) return;
    ask(null);
    try {
      await postOnce(`/api/v1/counters/${encodeURIComponent(counter.id)}/sit`, { take_over });
      sentAway.value = "";
      session.value = { ...who, counter: counter.id };
    } catch (error) {
      const elsewhere = error instanceof ApiError && error.code === "sitting_elsewhere";
      if (elsewhere) ask({ counter, words: t("choose.elsewhere", { n: counter.id }) });
      else say(sentence(error));
      lost(error);
      void read();
    }
  }

  /** @param {Counter} counter */
  function choose(counter) {
    if (!counter.staff || counter.staff === session.peek()?.username) return void sit(counter);
    ask({ counter, words: t("choose.take_over.ask", { n: counter.id, staff: nameOfClerk(counter) }) });
  }

  const words = lostSince.value ? t("staff.offline") : said;
  return html`
    <div class="choose" data-screen="choose-counter">
      <header class="bar">
        <img src="/assets/pictures/mark.svg" alt="" width="34" height="34" />
        <b>${t("choose.title")}</b>
        <span class="bar-gap"></span>
        <span class="bar-name">${session.value?.name}</span>
        <button type="button" class="bar-act" data-act="sign-out" onClick=${signOut}>${t("staff.sign_out")}</button>
      </header>
      <main>
        <h1>${t("choose.ask")}</h1>
        <${Notice} words=${words} />
        <${Halls} counters=${counters ?? []} lines=${lines} choose=${choose} />
        <${LanguageChoice} surface="counter" />
      </main>
      ${asked && h(TakeOver, { words: asked.words, take: () => sit(asked.counter, true), leave: () => ask(null) })}
    </div>
  `;
}

/** @param {{counters: Counter[], lines: Line[], choose: (c: Counter) => void}} props */
function Halls({ counters, lines, choose }) {
  const halls = [...new Set(counters.map((c) => c.hall))];
  const nameOf = (/** @type {string} */ id) => lines.find((l) => l.id === id)?.name[language.value] ?? id;
  return html`
    ${halls.map(
      (hall) => html`
        <section key=${hall} class="hall">
          <h2>${t("choose.hall", { hall })}</h2>
          <ul class="counters">
            ${counters
              .filter((c) => c.hall === hall)
              .map((c) => html`<li key=${c.id}><${Seat} counter=${c} nameOf=${nameOf} choose=${choose} /></li>`)}
          </ul>
        </section>
      `,
    )}
  `;
}

/** @param {Counter} counter */
const nameOfClerk = ({ staff, staff_name }) => staff_name || (staff ?? "");

/** @param {{counter: Counter, nameOf: (id: string) => string, choose: (c: Counter) => void}} props */
function Seat({ counter, nameOf, choose }) {
  const mine = counter.staff === session.value?.username;
  const taken = Boolean(counter.staff) && !mine;
  return html`
    <button type="button" class=${taken ? "seat taken" : "seat"} data-sit=${counter.id} onClick=${() => choose(counter)}>
      <b>${t("bar.counter", { n: counter.id })}</b>
      <span class="seat-lines">
        ${counter.lines.map(
          (id) => html`
            <span key=${id}>
              <i class="num">${id}</i>
              ${nameOf(id)}
            </span>
          `,
        )}
      </span>
      <span class="seat-state">
        <${Icon} name=${taken ? "user" : "check"} />
        ${taken ? t("choose.taken", { staff: nameOfClerk(counter) }) : t(mine ? "choose.mine" : "choose.free")}
      </span>
    </button>
  `;
}

/** Asks once before a counter is taken over from somebody. @param {{words: string, take: () => void, leave: () => void}} props */
function TakeOver({ words, take, leave }) {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => box.current?.showModal(), []);
  return html`
    <dialog class="ask" ref=${box} data-ask="take-over" aria-label=${words} onCancel=${leave}>
      <p>${words}</p>
      <footer class="dialog-foot">
        <button type="button" class="button" data-act="close-panel" onClick=${leave}>
          ${t("choose.take_over.no")}
          <kbd>Esc</kbd>
        </button>
        <button type="button" class="button red" data-act="take-over" autofocus onClick=${take}>
          ${t("choose.take_over")}
          <kbd>Enter ⏎</kbd>
        </button>
      </footer>
    </dialog>
  `;
}
