import { progressCheck } from '../progress-check';

/** Finished items of which nobody wrote when. */
export const doneWithoutDate = progressCheck('done-without-date', 'doneOn', (_, { done, row }) =>
  done && row.cells['doneOn'] === undefined ? {} : undefined,
);
