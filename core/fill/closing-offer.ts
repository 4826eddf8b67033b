import { closingState, CLOSING_WORDS, type ClosingState } from '#core/closing/closing-state';
import { isFinished } from '#core/closing/is-finished';
import type { DoneRules } from '#core/completion/light-rules';
import type { FillForm } from './fill-form';
import { progressIn } from './fill-problems';

/** What the form tells and offers about the closing of an item, in Chinese. */
export interface ClosingOffer {
  readonly state: ClosingState;
  /** How it stands, or why nothing is offered. */
  readonly hint: string;
  /** A button; pressed, it makes `FillForm.closing` that text. Absent where the unit has nothing to do. */
  readonly button?: { readonly label: string; readonly closing: string };
}

const NOT_DONE = '完成以后（状态选“已完成”，或完成比例到100）才能申请销号。';
const UNSAVED = '保存并同步后，办公室就能看到申请。';

const APPLICATIONS = {
  open: { label: '申请销号', hint: '事项已完成，可以申请销号，由办公室复核。' },
  returned: { label: '重新申请销号', hint: '销号申请被退回，补充完善后可以重新申请。' },
  unread: { label: '申请销号', hint: '“销号”栏里的内容认不出来，可以重新申请。' },
} as const;

/**
 * What a unit may do next about closing its item: apply once it is finished, and withdraw as long as the office has not
 * begun to review. `seen` is the form as it was opened.
 */
export function closingOffer(seen: FillForm, form: FillForm, rules: DoneRules): ClosingOffer {
  const state = closingState(form);
  switch (state) {
    case 'reviewing':
      return { state, hint: '办公室正在复核，请等结果。' };
    case 'closed':
      return { state, hint: '已销号。要修改的，请办公室先退回。' };
    case 'applied':
      return closingState(seen) === 'applied'
        ? { state, hint: '已申请销号，等办公室复核。', button: { label: '撤回申请', closing: '' } }
        : { state, hint: UNSAVED, button: { label: '不申请了', closing: seen.closing } };
    default: {
      if (!isFinished(progressIn(form), rules)) return { state, hint: NOT_DONE };
      const { label, hint } = APPLICATIONS[state];
      return { state, hint, button: { label, closing: CLOSING_WORDS.applied } };
    }
  }
}
