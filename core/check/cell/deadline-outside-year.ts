import { yearOf } from '#core/date/civil-date';
import { fullDate } from '#core/date/chinese-date';
import { deadlineCheck } from '../deadline-check';

/** Deadlines that end before the ledger's year begins. */
export const deadlineOutsideYear = deadlineCheck('deadline-outside-year', ({ milestones }, { ledger }) => {
  const last = milestones.at(-1);
  const { year } = ledger;
  if (!last || year === undefined || yearOf(last.due) >= year) return undefined;
  return { params: { due: fullDate(last.due), year } };
});
