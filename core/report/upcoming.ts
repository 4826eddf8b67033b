import { isDoneState } from '#core/completion/light';
import type { AssessedItem } from '#core/completion/completion';
import type { CivilDate } from '#core/date/civil-date';
import { endOfMonth, monthOf, startOfMonth, yearOf } from '#core/date/civil-date';
import type { Deadline, Milestone } from '#core/deadline/deadline';
import { finalDue } from '#core/deadline/deadline';
import type { ItemSource } from './item-lines';
import { itemSource } from './item-lines';

/** A milestone of an open item that falls due next month. */
export interface UpcomingLine extends ItemSource {
  readonly due: CivilDate;
  /** What is due: the milestone's own words, or that the whole item is. */
  readonly milestone: string;
}

/** First and last day of the month after that of `asOf`. */
export function nextMonth(asOf: CivilDate): { readonly first: CivilDate; readonly last: CivilDate } {
  const month = monthOf(asOf) + 1;
  return { first: startOfMonth(yearOf(asOf), month), last: endOfMonth(yearOf(asOf), month) };
}

/** The milestones of the item that fall due in the month after `asOf`, occurrences of recurring deadlines too. */
export function upcomingLines(ledger: string, assessed: AssessedItem): readonly UpcomingLine[] {
  const { deadline } = assessed.item;
  if (isDoneState(assessed.assessment.state)) return [];
  const { first, last } = nextMonth(assessed.asOf);
  return deadline.milestones
    .filter(({ due }) => due >= first && due <= last)
    .map((milestone) => ({
      ...itemSource(ledger, assessed),
      due: milestone.due,
      milestone: milestoneName(milestone, deadline),
    }));
}

function milestoneName(milestone: Milestone, deadline: Deadline): string {
  const { label, percent, units } = milestone;
  const what = label ?? (percent === undefined ? undefined : `完成${percent}%`);
  const isFinal = finalDue(deadline) !== undefined && milestone === deadline.milestones.at(-1);
  return `${what ?? (isFinal ? '全部完成' : '阶段节点')}${units ? `（${units.join('、')}）` : ''}`;
}
