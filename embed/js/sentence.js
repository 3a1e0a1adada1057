/** What a failed request means in words. */

import { ApiError } from "./api.js";
import { t } from "./texts.js";

/**
 * What to tell somebody about a request that failed: the server's sentence, or ours when it did not answer.
 * @param {unknown} error
 * @returns {string}
 */
export function sentence(error) {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) return t("staff.offline");
  return error.message || t("staff.unexpected", { code: error.code });
}
