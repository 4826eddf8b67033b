import { deadlineCheck } from '../deadline-check';

/** Deadline cells that name no time anybody could understand. */
export const deadlineUnreadable = deadlineCheck('deadline-unreadable', ({ type }) =>
  type === 'unrecognised' ? {} : undefined,
);
