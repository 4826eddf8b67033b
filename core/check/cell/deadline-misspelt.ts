import { deadlineCheck, understoodDays } from '../deadline-check';

/** Deadline cells with a slip of the pen that was read as what it must mean. */
export const deadlineMisspelt = deadlineCheck('deadline-misspelt', (deadline) =>
  deadline.meant === undefined
    ? undefined
    : { params: { understood: understoodDays(deadline) || '无日期' }, replacement: deadline.meant },
);
