import type { ProgressRule } from '../progress-rule';

/** Finished items of which nobody wrote when. */
export const doneWithoutDate: ProgressRule = {
  code: 'done-without-date',
  columnId: 'doneOn',
  judgeItem: (_, { done, row }) => (done && row.cells['doneOn'] === undefined ? {} : undefined),
};
