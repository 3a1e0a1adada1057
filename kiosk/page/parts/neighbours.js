/** The way to another kiosk, where this one cannot do what was asked. */

import { t } from "/assets/js/texts.js";
import { desk } from "../server/server.js";

/** More names than these help nobody. */
const most = 3;

/**
 * The names of a sentence, as they stand in it.
 * @param {string[]} names of the kiosks of the hall that live
 * @returns {string} "" where there are none
 */
export const named = (names) => names.slice(0, most).join(", ");

/** A further sentence with the kiosks of the hall that lived when the server last answered, "" where there are none. */
export function neighbours() {
  const names = named(desk.value?.neighbours ?? []);
  return names && ` ${t("next.kiosk", { names })}`;
}
