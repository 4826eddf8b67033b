import { type CivilDate, isCivilDate, yearOf } from '#core/date/civil-date';
import type { Deadline } from '#core/deadline/deadline';
import type { LedgerRow } from '#core/ledger/ledger';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { cellFinding, ledgerCheck } from '../check';
import { isDateColumn, ownFields } from '../own-fields';

/** Tells the year in which a row's last milestone falls. Few dates need it, so it is worked out for the first. */
function lastYears({ items }: UnderstoodLedger): (row: LedgerRow) => number | undefined {
  let deadlines: ReadonlyMap<LedgerRow, Deadline> | undefined;
  return (row) => {
    deadlines ??= new Map(items.map((each) => [each.row, each.item.deadline]));
    const last = deadlines.get(row)?.milestones.at(-1);
    return last && yearOf(last.due);
  };
}

/** Acceptance follows in the new year. */
function isOutside(date: CivilDate, columnId: string, [first, last]: readonly [number, number]): boolean {
  return yearOf(date) < first || yearOf(date) > (columnId === 'verdictOn' ? last + 1 : last);
}

/** Dates of another year than the ledger's, unless the item runs longer. Dates to come are reported as such. */
export const dateOutsideYear = ledgerCheck(['date-outside-year'], function* (understood, { asOf }) {
  const { year } = understood.ledger;
  if (year === undefined || !understood.ledger.columns.some(isDateColumn)) return;
  const lastYear = lastYears(understood);
  for (const { place, value } of ownFields(understood, isDateColumn)) {
    if (typeof value !== 'string' || value > asOf || !isCivilDate(value)) continue;
    if (!isOutside(value, place.columnId, [year, year])) continue;
    const last = Math.max(year, lastYear(place.row) ?? year);
    if (isOutside(value, place.columnId, [year, last])) {
      yield cellFinding(place, 'date-outside-year', { params: { year } });
    }
  }
});
