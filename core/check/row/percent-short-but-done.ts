import { progressCheck } from '../progress-check';

/** Finished items of which something is said to be left. */
export const percentShortButDone = progressCheck(
  'percent-short-but-done',
  'percent',
  ({ percent }, { done }) =>
    done && percent !== undefined && percent < 100 ? { params: { percent } } : undefined,
);
