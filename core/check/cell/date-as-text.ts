import { isCivilDate } from '#core/date/civil-date';
import { readDate } from '#core/ledger/row-fields';
import { tidy } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

/** Dates in words that only people can sort (`2023.5.31`, `5月31日`). */
export const dateAsText: TextRule = {
  code: 'date-as-text',
  appliesTo: ({ definition }) => definition.type === 'date',
  judge(written, { ledger }) {
    const text = tidy(written);
    if (isCivilDate(text)) return undefined;
    const replacement = readDate(text, ledger.year, ledger.date1904);
    return replacement === undefined ? undefined : { replacement };
  },
};
