import { civilDate, isCivilDate } from '#core/date/civil-date';
import type { FieldValue } from '#core/ledger/row-fields';
import { looseKey } from '#core/text/normalise';
import { type FieldRule, isDateColumn } from '../field-rule';

/** The date that eight digits in a row (`20230531`) make, or undefined. */
function digitsDate(value: FieldValue): string | undefined {
  const [, year, month, day] = /^(20\d{2})(\d{2})(\d{2})$/.exec(looseKey(String(value))) ?? [];
  return civilDate(Number(year), Number(month), Number(day));
}

/** Cells of a date column that hold no date. */
export const dateUnreadable: FieldRule = {
  code: 'date-unreadable',
  appliesTo: isDateColumn,
  judgeField(value) {
    if (typeof value === 'string' && isCivilDate(value)) return undefined;
    const replacement = digitsDate(value);
    return replacement === undefined ? {} : { replacement };
  },
};
