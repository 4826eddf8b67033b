import { type CivilDate, yearOf } from '#core/date/civil-date';
import { understandWorkbook, type UnderstoodWorkbook } from '#core/ledger/understand';
import type { OpenedBook } from '../opened-book';

/** The workbook as understood on a day: ledgers that name no year are read in the year of that day. */
export function understoodOn({ workbook, understood }: OpenedBook, asOf: CivilDate): UnderstoodWorkbook {
  const sameYear = yearOf(asOf) === yearOf(understood.asOf);
  const isSettled = sameYear || understood.ledgers.every(({ ledger }) => ledger.year !== undefined);
  return isSettled ? understood : understandWorkbook(workbook, { asOf });
}
