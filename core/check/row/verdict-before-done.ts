import type { ProgressRule } from '../progress-rule';

/** Acceptance on a day before completion. */
export const verdictBeforeDone: ProgressRule = {
  code: 'verdict-before-done',
  columnId: 'verdictOn',
  judgeItem: ({ doneOn, verdictOn }) =>
    doneOn !== undefined && verdictOn !== undefined && verdictOn < doneOn
      ? { params: { doneOn } }
      : undefined,
};
