/** The field that the keyboard types into: a real one, so that a finger, arrows and a screen reader know what to do. */

import { Icon } from "/assets/js/icons.js";
import { html, useEffect, useLayoutEffect, useRef } from "/assets/js/preact.js";
import { t } from "/assets/js/texts.js";

/** @param {HTMLInputElement} field @returns {import("./telex.js").Line} */
const read = (field) => ({ text: field.value, caret: field.selectionStart ?? field.value.length });

/** @param {HTMLInputElement} field @param {import("./telex.js").Line} line */
function show(field, { text, caret }) {
  if (field.value !== text) field.value = text;
  if (field.selectionStart !== caret || field.selectionEnd !== caret) field.setSelectionRange(caret, caret);
}

/** @param {InputEvent} event one character, typed and not composed? */
const typed = (event) => !event.isComposing && event.inputType === "insertText" && event.data?.length === 1;

/**
 * Characters of a keyboard with a cable go through the same typing as the screen's; what an input method composes, and
 * what is deleted or moved in the field, is the field's own.
 * @param {InputEvent} event
 * @param {import("./keyboard-typing.js").Typing} typing
 */
function beforeInput(event, typing) {
  const field = /** @type {HTMLInputElement} */ (event.target);
  if (!typed(event)) return;
  event.preventDefault();
  if (field.selectionStart !== field.selectionEnd) {
    field.setRangeText("", Number(field.selectionStart), Number(field.selectionEnd), "end");
    typing.put(read(field));
  }
  typing.press(event.data === " " ? "space" : String(event.data));
  show(field, typing.now());
}

/**
 * The field has changed by itself. A character that a script has typed, for instance after it was taken for a
 * scanner's, comes only here.
 * @param {InputEvent} event
 * @param {import("./keyboard-typing.js").Typing} typing
 */
function afterInput(event, typing) {
  const field = /** @type {HTMLInputElement} */ (event.target);
  if (typed(event) && field.value.length === typing.now().text.length + 1) {
    typing.press(event.data === " " ? "space" : String(event.data));
  } else typing.put(read(field));
  show(field, typing.now());
}

/**
 * @param {{typing: import("./keyboard-typing.js").Typing, label: string, icon?: string}} props
 */
export function TextField({ typing, label, icon = "search" }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const latest = useRef(typing);
  latest.current = typing;
  const { line, press } = typing;

  useLayoutEffect(() => {
    if (field.current) show(field.current, line);
  }, [line]);

  // The field is where one types: from the beginning, and again whenever a key of a keyboard with a cable comes.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus({ preventScroll: true }));
    const keyed = (/** @type {KeyboardEvent} */ event) => {
      const { key, target } = event;
      const mine = target === field.current || event.ctrlKey || event.metaKey || event.altKey;
      const act = target instanceof HTMLButtonElement && (key === " " || key === "Enter");
      if (mine || act || (key.length !== 1 && key !== "Backspace")) return;
      field.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", keyed, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("keydown", keyed, true);
    };
  }, []);

  // A finger or the arrows have put the caret elsewhere.
  useEffect(() => {
    const moved = () => {
      const { now, put } = latest.current;
      const input = field.current;
      if (input && document.activeElement === input && input.value === now().text && input.selectionStart === input.selectionEnd
        && input.selectionStart !== now().caret) put(read(input));
    };
    document.addEventListener("selectionchange", moved);
    return () => document.removeEventListener("selectionchange", moved);
  }, []);

  return html`<div class="field" data-query=${line.text}>
    <${Icon} name=${icon} />
    <input ref=${field} type="text" lang="vi" inputmode="none" autocomplete="off" autocapitalize="off" spellcheck=${false}
      aria-label=${label} data-field="text"
      onbeforeinput=${(/** @type {InputEvent} */ event) => beforeInput(event, typing)}
      oninput=${(/** @type {InputEvent} */ event) => afterInput(event, typing)}
      onkeydown=${(/** @type {KeyboardEvent} */ event) => event.key === "Enter" && !event.isComposing && press("enter")} />
    ${line.text !== "" && html`<button type="button" class="clear" data-go="clear" ontap=${() => press("clear")}>
      <${Icon} name="x" /><span>${t("find.clear")}</span></button>`}
  </div>`;
}
