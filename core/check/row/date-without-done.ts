import { progressCheck } from '../progress-check';

/** Open items with a day of completion. */
export const dateWithoutDone = progressCheck('date-without-done', 'doneOn', ({ doneOn }, { done }) =>
  !done && doneOn !== undefined ? {} : undefined,
);
