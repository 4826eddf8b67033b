import { civilDate, isCivilDate } from '#core/date/civil-date';
import type { FieldValue } from '#core/ledger/row-fields';
import { looseKey } from '#core/text/normalise';
import { cellFinding, ledgerCheck } from '../check';
import { isDateColumn, ownFields } from '../own-fields';

/** The date that eight digits in a row (`20230531`) make, or undefined. */
function digitsDate(value: FieldValue): string | undefined {
  const [, year, month, day] = /^(20\d{2})(\d{2})(\d{2})$/.exec(looseKey(String(value))) ?? [];
  return civilDate(Number(year), Number(month), Number(day));
}

/** Cells of a date column that hold no date. */
export const dateUnreadable = ledgerCheck(['date-unreadable'], function* (understood) {
  for (const { place, value } of ownFields(understood, isDateColumn)) {
    if (typeof value === 'string' && isCivilDate(value)) continue;
    const replacement = digitsDate(value);
    yield cellFinding(place, 'date-unreadable', replacement === undefined ? {} : { replacement });
  }
});
