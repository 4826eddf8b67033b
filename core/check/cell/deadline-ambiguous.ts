import { fullDate } from '#core/date/chinese-date';
import type { Deadline, Milestone } from '#core/deadline/deadline';
import { deadlineCheck, understoodDays } from '../deadline-check';

/** The text with a milestone's clause written as an unmistakable date. */
function dated({ text }: Deadline, { due, label, span }: Milestone): string {
  return `${text.slice(0, span[0])}${fullDate(due)}前${label ?? '完成'}${text.slice(span[1])}`;
}

/** Deadline cells that can be read two ways. */
export const deadlineAmbiguous = deadlineCheck('deadline-ambiguous', (deadline) => {
  const last = deadline.milestones.at(-1);
  if (!deadline.notes.includes('ambiguous') || !last) return undefined;
  return { params: { understood: understoodDays(deadline) }, replacement: dated(deadline, last) };
});
