import type { ProgressRule } from '../progress-rule';

/** Items with progress that are said not to have begun. Those that are complete are reported as such. */
export const percentBeforeStart: ProgressRule = {
  code: 'percent-before-start',
  columnId: 'percent',
  judgeItem: ({ status, percent = 0 }) =>
    status === '未开始' && percent > 0 && percent < 100 ? { params: { percent } } : undefined,
};
