import { deadlineCheck, understoodDays } from '../deadline-check';

/** Deadline cells of which something was understood and something was not. */
export const deadlinePartlyUnread = deadlineCheck('deadline-partly-unread', (deadline) =>
  deadline.notes.includes('partly-unread') && deadline.milestones.length > 0
    ? { params: { understood: understoodDays(deadline) } }
    : undefined,
);
