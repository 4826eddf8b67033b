import { type CivilDate, isCivilDate, yearOf } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import type { LedgerRow } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { type FieldRule, isDateColumn } from '../field-rule';

const deadlines = new WeakMap<UnderstoodLedger, ReadonlyMap<LedgerRow, Deadline>>();

/** The year in which a row's last milestone falls. Few dates need it, so deadlines are arranged for the first. */
function lastYear(understood: UnderstoodLedger, row: LedgerRow): number | undefined {
  const byRow =
    deadlines.get(understood) ?? new Map(understood.items.map((each) => [each.row, each.item.deadline]));
  deadlines.set(understood, byRow);
  const last = byRow.get(row)?.milestones.at(-1);
  return last && yearOf(last.due);
}

/** Acceptance follows in the new year. */
function isOutside(date: CivilDate, columnId: string, [first, last]: readonly [number, number]): boolean {
  return yearOf(date) < first || yearOf(date) > (columnId === 'verdictOn' ? last + 1 : last);
}

/** Dates of another year than the ledger's, unless the item runs longer. Dates to come are reported as such. */
export const dateOutsideYear: FieldRule = {
  code: 'date-outside-year',
  appliesTo: isDateColumn,
  judgeField(value, { row, column, understood, asOf }) {
    const { year } = understood.ledger;
    if (year === undefined || typeof value !== 'string' || value > asOf || !isCivilDate(value))
      return undefined;
    if (!isOutside(value, column.id, [year, year])) return undefined;
    const last = Math.max(year, lastYear(understood, row) ?? year);
    return isOutside(value, column.id, [year, last]) ? { params: { year } } : undefined;
  },
};
