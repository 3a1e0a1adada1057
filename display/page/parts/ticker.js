/** The lines at the foot of a screen, in the order in which they take turns. Pure. */

/** How long a message stays, in seconds: twice the time to read ninety characters. */
export const stay = 12;

/**
 * The notices of the supervisor come first, and each of them again after two other lines, so that on a screen with
 * many lines the urgent one is never a minute away.
 * @param {string[]} notices
 * @param {string[]} others
 * @returns {string[]}
 */
export function ticker(notices, others) {
  const urgent = notices.filter(Boolean);
  const rest = others.filter(Boolean);
  if (urgent.length === 0) return rest;
  const rounds = Math.max(1, Math.ceil(rest.length / 2));
  return Array.from({ length: rounds }, (_, i) => [...urgent, ...rest.slice(i * 2, i * 2 + 2)]).flat();
}

/**
 * "07:30–11:30, 13:30–17:00"; nothing when the day has no sessions.
 * @param {{from: string, to: string}[]} sessions
 */
export function hours(sessions) {
  return sessions.map(({ from, to }) => `${from}–${to}`).join(", ");
}
