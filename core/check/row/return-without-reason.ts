import { closingState } from '#core/closing/closing-state';
import type { ProgressRule } from '../progress-rule';

/** Items that were returned, and nobody says why. */
export const returnWithoutReason: ProgressRule = {
  code: 'return-without-reason',
  columnId: 'closing',
  judgeItem: (progress) =>
    closingState(progress) === 'returned' && progress.returnReason === undefined ? {} : undefined,
};
