import type { FieldRule } from '../field-rule';

/** Target points that hold no number. */
export const targetScoreUnreadable: FieldRule = {
  code: 'target-score-unreadable',
  appliesTo: ({ id }) => id === 'targetScore',
  judgeField: (value) => (typeof value === 'number' ? undefined : {}),
};
