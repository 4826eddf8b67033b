import { closingState, type ClosingState } from '#core/closing/closing-state';
import type { ProgressRule } from '../progress-rule';

const FOR_FINISHED: readonly ClosingState[] = ['applied', 'reviewing', 'closed'];

/** Items that are closed, or are to be, and are still open. */
export const closingBeforeDone: ProgressRule = {
  code: 'closing-before-done',
  columnId: 'closing',
  judgeItem: (progress, { done }) =>
    !done && progress.percent !== 100 && FOR_FINISHED.includes(closingState(progress)) ? {} : undefined,
};
