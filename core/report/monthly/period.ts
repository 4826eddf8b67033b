import { fullDate } from '#core/date/chinese-date';
import { addDays, type CivilDate, monthOf, startOfMonth, yearOf } from '#core/date/civil-date';
import type { ReportInput } from '../report-input';

/** The days a circular tells of, both inclusive. */
export interface ReportPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Since the day changes are told since; where nobody can tell, the month of `asOf` so far. */
export function periodOf({ asOf, before }: Pick<ReportInput, 'asOf' | 'before'>): ReportPeriod {
  const since = before?.input.asOf;
  const from =
    since !== undefined && since < asOf ? addDays(since, 1) : startOfMonth(yearOf(asOf), monthOf(asOf));
  return { from, to: asOf };
}

/** `2023年6月1日至6月30日`. */
export function periodText({ from, to }: ReportPeriod): string {
  if (from === to) return fullDate(to);
  const end = fullDate(to);
  return `${fullDate(from)}至${yearOf(from) === yearOf(to) ? end.slice(end.indexOf('年') + 1) : end}`;
}
