import type { ProgressRule } from '../progress-rule';

/** A verdict on items that have not begun. One that failed may well be in work again. */
export const verdictWithoutDone: ProgressRule = {
  code: 'verdict-without-done',
  columnId: 'verdict',
  judgeItem({ status, verdict, doneOn }) {
    const hasBegun = (status !== undefined && status !== '未开始') || doneOn !== undefined;
    return verdict !== undefined && verdict !== '通过' && !hasBegun ? {} : undefined;
  },
};
