import { IRREGULARITIES } from '#core/ledger/kinds/info-log';
import { readIrregularities } from '#core/scoring/read-irregularities';
import type { TextRule } from '../text-rule';

/** 核查情况 that takes off no points because nobody can tell what was found. */
export const irregularityUnknown: TextRule = {
  code: 'irregularity-unknown',
  appliesTo: ({ id }) => id === 'irregularity',
  judge(written) {
    if (readIrregularities(written) !== undefined) return undefined;
    return { params: { choices: IRREGULARITIES.join('、') } };
  },
};
