import type { ProgressRule } from '../progress-rule';

/** Finished items of which something is said to be left. */
export const percentShortButDone: ProgressRule = {
  code: 'percent-short-but-done',
  columnId: 'percent',
  judgeItem: ({ percent }, { done }) =>
    done && percent !== undefined && percent < 100 ? { params: { percent } } : undefined,
};
