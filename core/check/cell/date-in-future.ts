import { isCivilDate } from '#core/date/civil-date';
import { fullDate } from '#core/date/chinese-date';
import { type FieldRule, isDateColumn } from '../field-rule';

/** Days of completion, acceptance or submission that have not come. */
export const dateInFuture: FieldRule = {
  code: 'date-in-future',
  appliesTo: isDateColumn,
  judgeField(value, { asOf }) {
    const isToCome = typeof value === 'string' && value > asOf && isCivilDate(value);
    return isToCome ? { params: { asOf: fullDate(asOf) } } : undefined;
  },
};
