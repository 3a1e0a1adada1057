/** The way to another kiosk, where this one cannot do what was asked. */

import { t } from "/assets/js/texts.js";
import { named } from "./neighbour-words.js";
import { desk } from "../server/server.js";

/** A further sentence with the kiosks of the hall that lived when the server last answered, "" where there are none. */
export function neighbours() {
  const names = named(desk.value?.neighbours ?? []);
  return names && ` ${t("next.kiosk", { names })}`;
}
