import { isErrorText } from '#core/grid/cell-text';
import { deadlineCheck } from '../deadline-check';

/** Deadline cells that name no time anybody could understand; an Excel error is another finding. */
export const deadlineUnreadable = deadlineCheck('deadline-unreadable', ({ type, text }) =>
  type === 'unrecognised' && !isErrorText(text) ? {} : undefined,
);
