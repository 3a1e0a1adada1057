/** The server's clock on every screen, read in Vietnam's time whatever the computer's own clock and zone are. */

/** How far the server's clock is ahead of this computer's, in milliseconds. */
let ahead = 0;

let told = false;

/** Vietnam is seven hours ahead of UTC all the year round. */
const zone = 7 * 3600_000;

/**
 * Sets the clock by a time the server has just sent. What is not a time is left aside.
 * @param {string} isoServerTime RFC 3339
 */
export function syncClock(isoServerTime) {
  const server = Date.parse(isoServerTime);
  if (Number.isNaN(server)) return;
  ahead = server - Date.now();
  told = true;
}

/** Whether the server has told its time. Before that a screen shows none: this computer's own may be a day off. */
export const clockIsSet = () => told;

/**
 * The time by the server's clock; it runs on while the server cannot be reached.
 * @returns {Date}
 */
export const now = () => new Date(Date.now() + ahead);

/**
 * A date whose UTC fields are the hour and day in Vietnam.
 * @param {Date} date
 */
const here = (date) => new Date(date.getTime() + zone);

/** @param {number} n */
const two = (n) => String(n).padStart(2, "0");

/**
 * Hour and minute: 09:05.
 * @param {Date} date
 * @returns {string}
 */
export function hm(date) {
  const d = here(date);
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/**
 * Hour, minute and second: 09:05:59.
 * @param {Date} date
 * @returns {string}
 */
export function hms(date) {
  return `${hm(date)}:${two(here(date).getUTCSeconds())}`;
}

const days = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  zh: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
};

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/**
 * The day in full: "Thứ Hai, 09/03/2026", "Monday, 9 March 2026", "2026年3月9日 星期一".
 * @param {Date} date
 * @param {"vi" | "en" | "zh"} lang
 * @returns {string}
 */
export function longDate(date, lang) {
  const d = here(date);
  const [year, month, day] = [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
  const name = days[lang][d.getUTCDay()];
  if (lang === "en") return `${name}, ${day} ${months[month - 1]} ${year}`;
  if (lang === "zh") return `${year}年${month}月${day}日 ${name}`;
  return `${name}, ${two(day)}/${two(month)}/${year}`;
}
