import { progressCheck } from '../progress-check';

/** Acceptance on a day before completion. */
export const verdictBeforeDone = progressCheck('verdict-before-done', 'verdictOn', ({ doneOn, verdictOn }) =>
  doneOn !== undefined && verdictOn !== undefined && verdictOn < doneOn ? { params: { doneOn } } : undefined,
);
