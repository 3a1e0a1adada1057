/** A line without numbers: for this session, or for the whole day. */

/**
 * The few words for a line that gives no number.
 * @param {string} state
 * @param {string | null} [until] of a quota that is reached: "day" or "session"
 */
export const closedWords = (state, until) => (state === "quota_reached" && until !== "day" ? "line.quota_session" : `line.${state}`);

/**
 * Heading and sentence for a citizen who is refused a number. Where it is not known until when, the heading promises nothing and
 * the server's sentence is better than any of ours.
 * @param {string | null} [until] "day" or "session"
 * @returns {{title: string, sub: string, own: boolean}} own: the sentence here is to be preferred to the server's
 */
export function quotaWords(until) {
  const day = until === "day";
  return { title: day ? "st.quota" : "st.quota.session", sub: day ? "st.quota.sub" : "st.quota.session.sub", own: Boolean(until) };
}
