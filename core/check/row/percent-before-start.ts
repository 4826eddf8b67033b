import { progressCheck } from '../progress-check';

/** Items with progress that are said not to have begun. Those that are complete are reported as such. */
export const percentBeforeStart = progressCheck(
  'percent-before-start',
  'percent',
  ({ status, percent = 0 }) =>
    status === '未开始' && percent > 0 && percent < 100 ? { params: { percent } } : undefined,
);
