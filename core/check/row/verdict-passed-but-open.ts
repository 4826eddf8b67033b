import type { ProgressRule } from '../progress-rule';

/** Items that passed acceptance and are still open. */
export const verdictPassedButOpen: ProgressRule = {
  code: 'verdict-passed-but-open',
  columnId: 'verdict',
  judgeItem: ({ verdict }, { done }) => (!done && verdict === '通过' ? {} : undefined),
};
