import { readNumber } from '#core/ledger/read-number';
import { looseKey } from '#core/text/normalise';
import type { TextRule } from '../text-rule';

const DIGITS = /^[+-]?[\d,]+(\.\d+)?$/;

/** Numbers that a cell holds as text. Quotas are written with their measure word and are text by right. */
export const numberAsText: TextRule = {
  code: 'number-as-text',
  appliesTo: ({ definition }) => definition.type === 'number' && definition.repeatsWithSuffix === undefined,
  judge(text) {
    const replacement = DIGITS.test(looseKey(text)) ? readNumber(text) : undefined;
    return replacement === undefined ? undefined : { replacement };
  },
};
