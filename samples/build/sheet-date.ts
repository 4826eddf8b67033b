import type { CivilDate } from '#core/date/civil-date';

/** The value of a date cell: exceljs turns a Date into a serial number by its UTC fields. */
export function sheetDate(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
