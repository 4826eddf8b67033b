import { deadlineCheck, understoodDays } from '../deadline-check';

/** Deadlines without a year in a ledger without one; once a ledger, as they all share the guess. */
export const deadlineYearGuessed = deadlineCheck(
  'deadline-year-guessed',
  (deadline, { year }) =>
    deadline.notes.includes('year-guessed') && deadline.milestones.length > 0
      ? { params: { year, understood: understoodDays(deadline) } }
      : undefined,
  1,
);
