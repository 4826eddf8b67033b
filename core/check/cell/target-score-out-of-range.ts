import type { FieldRule } from '../field-rule';

const HIGHEST = 1000;

/** Target points that no bureau would set. */
export const targetScoreOutOfRange: FieldRule = {
  code: 'target-score-out-of-range',
  appliesTo: ({ id }) => id === 'targetScore',
  judgeField: (value) => (typeof value === 'number' && (value <= 0 || value > HIGHEST) ? {} : undefined),
};
