import { progressCheck } from '../progress-check';

/** Open items of which everything is said to be done. */
export const percentFullButOpen = progressCheck(
  'percent-full-but-open',
  'percent',
  ({ percent }, { done }) => (!done && percent === 100 ? {} : undefined),
);
