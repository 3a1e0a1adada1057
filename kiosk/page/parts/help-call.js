/** How the call for staff stands, for who called. */

/**
 * @param {boolean} pressed the button was pressed a short while ago, and nothing went wrong
 * @param {{call: string | null, answered: boolean} | undefined} help what the server says of this kiosk's call
 * @returns {"none" | "called" | "coming"} coming: a member of staff has said so
 */
export function callState(pressed, help) {
  if (help?.call && help.answered) return "coming";
  return pressed || help?.call ? "called" : "none";
}
