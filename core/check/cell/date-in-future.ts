import { isCivilDate } from '#core/date/civil-date';
import { fullDate } from '#core/date/chinese-date';
import { cellFinding, ledgerCheck } from '../check';
import { isDateColumn, ownFields } from '../own-fields';

/** Days of completion, acceptance or submission that have not come. */
export const dateInFuture = ledgerCheck(['date-in-future'], function* (understood, { asOf }) {
  for (const { place, value } of ownFields(understood, isDateColumn)) {
    if (typeof value !== 'string' || value <= asOf || !isCivilDate(value)) continue;
    yield cellFinding(place, 'date-in-future', { params: { asOf: fullDate(asOf) } });
  }
});
