/** The centre's staff: who may sign in, and as what. */

import { lost } from "/assets/js/lost.js";
import { Notice } from "/assets/js/notice.js";
import { postOnce } from "/assets/js/once.js";
import { h, html, useState } from "/assets/js/preact.js";
import { sentence } from "/assets/js/sentence.js";
import { session } from "/assets/js/session.js";
import { t } from "/assets/js/texts.js";
import { Ask } from "../parts/ask.js";
import { useList } from "../parts/list.js";
import { NewPassword, NewPerson, pathOf } from "./person.js";
import { Tag } from "../parts/tag.js";

/** @typedef {import("/assets/js/session.js").Role} Role */
/** @typedef {import("/assets/js/wire.d.ts").office.StaffMember} Person */

export function People() {
  const { items, reload } = useList("/api/v1/office/staff");
  const [said, say] = useState({ good: false, words: "" });
  const [resetting, reset] = useState(/** @type {Person | null} */ (null));
  const [stopping, stop] = useState(/** @type {Person | null} */ (null));

  /**
   * @param {Person} person
   * @param {boolean} active
   */
  async function turn(person, active) {
    stop(null);
    try {
      await postOnce(pathOf(person.username, active ? "enable" : "disable"));
      say({ good: true, words: t(active ? "people.enabled.done" : "people.disabled.done", { name: person.name }) });
      await reload();
    } catch (error) {
      say({ good: false, words: sentence(error) });
      lost(error);
    }
  }

  /** @param {string} words */
  async function done(words) {
    say({ good: true, words });
    reset(null);
    await reload();
  }

  return html`
    <main class="split">
      <section class="pane">
        <h2>
          ${t("people.list")}
          <small>${items?.length ?? ""}</small>
        </h2>
        <${Notice} ...${said} />
        <${Table} items=${items ?? []} reset=${reset} stop=${stop} turn=${turn} />
      </section>
      ${
        resetting
          ? html`<${NewPassword} key=${resetting.username} person=${resetting} done=${done} cancel=${() => reset(null)} />`
          : html`<${NewPerson} done=${done} />`
      }
      ${
        stopping &&
        html`
          <${Ask}
            question=${t("people.disable.ask", { name: stopping.name })}
            yes=${t("people.disable")}
            act="confirm-disable"
            onYes=${() => turn(stopping, false)}
            onNo=${() => stop(null)}
          />
        `
      }
    </main>
  `;
}

/**
 * @typedef {object} Acts
 * @property {(p: Person) => void} reset
 * @property {(p: Person) => void} stop
 * @property {(p: Person, active: boolean) => void} turn
 */

/** @param {{items: Person[]} & Acts} props */
function Table({ items, ...acts }) {
  return html`
    <div class="scroll">
      <table class="table">
        <thead>
          <tr>
            <th>${t("people.name")}</th>
            <th>${t("people.username")}</th>
            <th>${t("people.role")}</th>
            <th>${t("people.state")}</th>
            <th><span class="sr">${t("office.acts")}</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map((p) => html`<${Row} key=${p.username} person=${p} ...${acts} />`)}
        </tbody>
      </table>
    </div>
  `;
}

/** @param {{person: Person} & Acts} props */
function Row({ person, reset, stop, turn }) {
  const self = person.username === session.value?.username;
  return html`
    <tr data-person=${person.username} class=${person.active ? "" : "past"}>
      <td><b>${person.name}</b></td>
      <td>${person.username}</td>
      <td>${t(`role.${person.role}`)}</td>
      <td>
        ${person.active
          ? h(Tag, { look: "done", icon: "check", words: t("people.active") })
          : h(Tag, { look: "plain", icon: "lock", words: t("people.disabled") })}
      </td>
      <td class="acts-cell">
        <button type="button" class="button small" data-act="reset-password" onClick=${() => reset(person)}>
          ${t("people.reset")}
        </button>
        ${
          self
            ? html`<span class="quiet">${t("people.you")}</span>`
            : html`
                <button
                  type="button"
                  class="button small"
                  data-act=${person.active ? "disable" : "enable"}
                  onClick=${() => (person.active ? stop(person) : turn(person, true))}
                >
                  ${t(person.active ? "people.disable" : "people.enable")}
                </button>
              `
        }
      </td>
    </tr>
  `;
}
