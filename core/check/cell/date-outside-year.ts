import { type CivilDate, isCivilDate, yearOf } from '#core/date/civil-date';
import type { UnderstoodLedger } from '#core/ledger/understand';
import { cellFinding, ledgerCheck } from '../check';
import { isDateColumn, ownFields } from '../own-fields';

/** The year in which each row's last milestone falls, by worksheet row. */
function lastYears({ items }: UnderstoodLedger): ReadonlyMap<number, number> {
  return new Map(
    items.flatMap(({ row, item }) => {
      const last = item.deadline.milestones.at(-1);
      return last ? [[row.row, yearOf(last.due)] as const] : [];
    }),
  );
}

/** Acceptance follows in the new year. */
function isOutside(date: CivilDate, columnId: string, [first, last]: readonly [number, number]): boolean {
  return yearOf(date) < first || yearOf(date) > (columnId === 'verdictOn' ? last + 1 : last);
}

/** Dates of another year than the ledger's, unless the item runs longer. Dates to come are reported as such. */
export const dateOutsideYear = ledgerCheck(['date-outside-year'], function* (understood, { asOf }) {
  const { year } = understood.ledger;
  if (year === undefined || !understood.ledger.columns.some(isDateColumn)) return;
  const years = lastYears(understood);
  for (const { place, value } of ownFields(understood, isDateColumn)) {
    if (typeof value !== 'string' || !isCivilDate(value) || value > asOf) continue;
    const last = Math.max(year, years.get(place.row.row) ?? year);
    if (isOutside(value, place.columnId, [year, last])) {
      yield cellFinding(place, 'date-outside-year', { params: { year } });
    }
  }
});
