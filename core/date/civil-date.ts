/** A calendar day without time or zone, `YYYY-MM-DD`. Civil dates compare correctly as strings. */
export type CivilDate = `${number}-${number}-${number}`;

const MS_PER_DAY = 86_400_000;
/** Excel serial 0 is 1899-12-30 once the phantom 29 Feb 1900 is allowed for (serials from 61 on). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const written = (year: number, month: number, day: number): CivilDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;

function fromUtc(ms: number): CivilDate {
  const date = new Date(ms);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function toUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The civil date of year, month (1–12) and day, or undefined where the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? written(year, month, day) : undefined;
}

/** The last day of a month (1–12; 0 and 13 reach into the neighbouring years). */
export function endOfMonth(year: number, month: number): CivilDate {
  return fromUtc(Date.UTC(year, month, 0));
}

/** The first day of a month (1–12). */
export function startOfMonth(year: number, month: number): CivilDate {
  return fromUtc(Date.UTC(year, month - 1, 1));
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(toUtc(date) + days * MS_PER_DAY);
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay() || 7;
}

/** Month of the year, 1–12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

const CIVIL_DATE = /^(?:19|[2-9]\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAYS_OF_EVERY_MONTH = 28;

/** Whether a text is a day that the calendar has. Every date cell is asked, so the calendar only for ends of months. */
export function isCivilDate(text: string): text is CivilDate {
  if (!CIVIL_DATE.test(text)) return false;
  const day = Number(text.slice(8));
  if (day <= DAYS_OF_EVERY_MONTH) return true;
  return civilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), day) !== undefined;
}

/** The civil date of an Excel serial number (time of day ignored), or undefined outside Excel's range. */
export function civilDateOfSerial(serial: number, date1904 = false): CivilDate | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST_SERIAL) return undefined;
  return fromUtc((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * MS_PER_DAY);
}

/** The civil date in Asia/Shanghai (UTC+8, no daylight saving since 1992) of an instant in epoch milliseconds. */
export function civilDateInShanghai(epochMs: number): CivilDate {
  return fromUtc(epochMs + 8 * 3_600_000);
}

/** The Excel serial number of a civil date: the inverse of `civilDateOfSerial`. */
export function serialOfCivilDate(date: CivilDate, date1904 = false): number {
  return Math.round((toUtc(date) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY);
}

/** The last millisecond of a civil day in Shanghai, as epoch milliseconds. */
export function endOfDayInShanghai(date: CivilDate): number {
  return Date.parse(`${date}T23:59:59.999+08:00`);
}
