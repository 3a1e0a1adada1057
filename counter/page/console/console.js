/** The clerk's desk: the number in hand, what can be done with it, and who waits. */

import { followBoard } from "/assets/js/board.js";
import { lostSince } from "/assets/js/lost.js";
import { h, html, useEffect } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";
import { Bar } from "./bar.js";
import { AddProcedurePanel } from "../panels/add-procedure.js";
import { Acts, MainButton } from "./buttons.js";
import { watchCards } from "../dossier/card.js";
import { CallNumberPanel } from "../panels/call-number.js";
import { desk, nudge, refresh } from "../desk.js";
import { DossierDialog } from "../dossier/dossier.js";
import { typed } from "../dossier/draft.js";
import { KeyList, NumberPad } from "./help.js";
import { onKey } from "./keys.js";
import { Refusal } from "./notice.js";
import { panel } from "../panels/panel.js";
import { ParkPanel } from "../panels/park.js";
import { PausePanel } from "../panels/pause.js";
import { CurrentTicket } from "./ticket.js";
import { TransferPanel } from "../panels/transfer.js";
import { UndoChip } from "./undo.js";
import { Visit } from "./visit.js";
import { WaitingSide } from "./waiting.js";

/** How often the server is asked while the board is silent, in milliseconds. */
const patrol = 3000;

/** The keys that a clerk needs in the first hour. */
const hints = [
  ["Enter", "main"],
  ["+", "recall"],
  ["5", "start"],
  ["−", "no-show"],
  ["F1", "help"],
];

/** What stands in the place of the buttons while it is open. */
const panels = {
  transfer: TransferPanel,
  "call-number": CallNumberPanel,
  park: ParkPanel,
  pause: PausePanel,
  "add-procedure": AddProcedurePanel,
};

/** @param {BeforeUnloadEvent} event */
function warn(event) {
  if (typed.peek()) event.preventDefault();
}

/** Follows the hall's board; while that line is down, asks by itself. */
function useLife() {
  const hall = desk.value?.hall;
  useEffect(() => {
    if (hall === undefined) return void refresh();
    let heard = true;
    const stop = followBoard({
      hall,
      onBoard: nudge,
      onState: (state) => {
        heard = state === "online";
        nudge();
      },
    });
    const timer = window.setInterval(() => (!heard || lostSince.peek()) && nudge(), patrol);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [hall]);
  useEffect(watchCards, []);
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("beforeunload", warn);
    };
  }, []);
}

export function Console() {
  useLife();
  const now = desk.value;
  const title = now
    ? [now.ticket?.number, t("console.waiting", { n: now.waiting_count }), t("bar.counter", { n: now.id })]
    : [];
  useEffect(() => void (document.title = title.filter(Boolean).join(" · ")), [title.join()]);
  if (!now)
    return html`
      <main class="opening" data-screen="opening" role="status">
        ${t(lostSince.value ? "staff.offline" : "staff.opening")}
      </main>
    `;
  return html`
    <div class="console" data-screen="console">
      <${Bar} />
      <main class="work">
        <${CurrentTicket} />
        <${MainButton} />
        ${panel.value ? h(panels[panel.value], null) : h(Buttons, null)}
      </main>
      <${WaitingSide} />
      <footer class="hints">
        ${hints.map(([key, does]) => html`<span key=${key}><kbd>${key}</kbd>${t(`hint.${does}`)}</span>`)}
        <${UndoChip} />
      </footer>
      <${KeyList} />
      <${DossierDialog} />
    </div>
  `;
}

function Buttons() {
  return html`
    <${Acts} />
    <${Refusal} />
    <div class="panes">
      <${Visit} />
      <${NumberPad} />
    </div>
  `;
}
