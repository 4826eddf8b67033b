import type { ProgressRule } from '../progress-rule';

/** Open items of which everything is said to be done. */
export const percentFullButOpen: ProgressRule = {
  code: 'percent-full-but-open',
  columnId: 'percent',
  judgeItem: ({ percent }, { done }) => (!done && percent === 100 ? {} : undefined),
};
