/**
 * Lets node load the modules of pages, which name shared ones by the address at which the server has them. A test
 * imports this file, and then, with await import(), what it is about.
 */

import { register } from "node:module";

const shared = new URL("../embed/", import.meta.url).href;

register(`data:text/javascript,${encodeURIComponent(`
  export const resolve = (name, context, next) =>
    next(name.startsWith("/assets/") ? ${JSON.stringify(shared)} + name.slice("/assets/".length) : name, context);
`)}`);
