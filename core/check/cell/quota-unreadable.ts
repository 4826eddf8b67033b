import type { FieldRule } from '../field-rule';

/** Quota cells that hold no number of articles. */
export const quotaUnreadable: FieldRule = {
  code: 'quota-unreadable',
  appliesTo: ({ definition }) => definition.repeatsWithSuffix !== undefined,
  judgeField(value) {
    const isCount = typeof value === 'number' && value >= 0 && Number.isInteger(value);
    return isCount ? undefined : {};
  },
};
