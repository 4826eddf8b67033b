import type { FieldRule } from '../field-rule';

/** Cells of a percentage column that hold no share between nothing and all. */
export const percentUnreadable: FieldRule = {
  code: 'percent-unreadable',
  appliesTo: ({ definition }) => definition.type === 'percent',
  judgeField: (value) => (typeof value === 'number' && value >= 0 && value <= 100 ? undefined : {}),
};
