import type { CivilDate } from '#core/date/civil-date';
import { daysBetween, endOfMonth, startOfMonth } from '#core/date/civil-date';

/** How far a year has gone. */
export interface YearDays {
  /** Days gone by, the last included. */
  readonly gone: number;
  readonly all: number;
}

/** The days of a year gone by at the end of `asOf`, and all of them. */
export function daysOfYear(year: number, asOf: CivilDate): YearDays {
  const start = startOfMonth(year, 1);
  const all = daysBetween(start, endOfMonth(year, 12)) + 1;
  return { gone: Math.min(Math.max(daysBetween(start, asOf) + 1, 0), all), all };
}

/** The share of a year gone by at the end of `asOf`, 0–1. */
export function elapsedShareOfYear(year: number, asOf: CivilDate): number {
  const { gone, all } = daysOfYear(year, asOf);
  return gone / all;
}
