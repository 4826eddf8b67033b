import { progressCheck } from '../progress-check';

/** A verdict on items that have not begun. One that failed may well be in work again. */
export const verdictWithoutDone = progressCheck(
  'verdict-without-done',
  'verdict',
  ({ status, verdict, doneOn }) => {
    const hasBegun = (status !== undefined && status !== '未开始') || doneOn !== undefined;
    return verdict !== undefined && verdict !== '通过' && !hasBegun ? {} : undefined;
  },
);
