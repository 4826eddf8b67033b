import { progressCheck } from '../progress-check';

/** Items that passed acceptance and are still open. */
export const verdictPassedButOpen = progressCheck(
  'verdict-passed-but-open',
  'verdict',
  ({ verdict }, { done }) => (!done && verdict === '通过' ? {} : undefined),
);
