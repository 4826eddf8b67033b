import type { ProgressRule } from '../progress-rule';

/** Open items with a day of completion. */
export const dateWithoutDone: ProgressRule = {
  code: 'date-without-done',
  columnId: 'doneOn',
  judgeItem: ({ doneOn }, { done }) => (!done && doneOn !== undefined ? {} : undefined),
};
