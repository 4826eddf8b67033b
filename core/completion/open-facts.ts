import { daysBetween, endOfMonth, monthOf, startOfMonth, yearOf } from '#core/date/civil-date';
import type { Deadline, DeadlineType, Milestone } from '#core/deadline/deadline';
import { finalDue } from '#core/deadline/deadline';
import type { Progress } from '#core/ledger/project-item';
import type { Basis } from './basis';
import { latestMonthNamed, monthNumber } from './progress-note';
import { elapsedDays, targetPercent, windowStart } from './schedule';
import { dayText, monthText, pointsText } from './wording';

/** Something true of an open item, in Chinese words; a warning turns its light yellow. */
export interface Fact {
  readonly text: string;
  readonly warning: boolean;
}

/** `6月30日到期`, or `3月31日节点“筹备”到期` for a milestone on the way. */
export function milestoneText(milestone: Milestone, deadline: Deadline, basis: Basis): string {
  const day = dayText(milestone.due, basis.asOf);
  if (finalDue(deadline) !== undefined && milestone === deadline.milestones.at(-1)) return `${day}到期`;
  const name =
    milestone.label ?? (milestone.percent === undefined ? '' : `完成${pointsText(milestone.percent)}`);
  return `${day}节点${name && `“${name}”`}到期`;
}

/** How far off the next milestone is. */
export function nextDueFact(next: Milestone, deadline: Deadline, basis: Basis): Fact {
  const days = daysBetween(basis.asOf, next.due);
  const left = days === 0 ? '今日截止' : `还剩${days}天`;
  return {
    text: `${milestoneText(next, deadline, basis)}，${left}`,
    warning: days <= basis.rules.nearDueDays,
  };
}

/** The reported percentage against the elapsed share of the item's window. */
export function paceFact(percent: number, deadline: Deadline, basis: Basis): Fact | undefined {
  const due = finalDue(deadline);
  const start = windowStart(deadline, basis.ledgerYear);
  if (due === undefined || start === undefined) return undefined;
  const { elapsed, total } = elapsedDays(start, due, basis.asOf);
  const target = targetPercent(deadline);
  return {
    text: `进度${pointsText(percent)}，序时${pointsText((target * elapsed) / total)}`,
    // Multiplied out: a lag of exactly `lagPoints` must not become one through a rounded quotient.
    warning: target * elapsed - percent * total > basis.rules.lagPoints * total,
  };
}

/** A missing or outdated note about the last full month, once the item ran through the whole of that month. */
export function noteFact(progress: Progress, deadline: Deadline, basis: Basis): Fact | undefined {
  const lastMonthEnd = endOfMonth(yearOf(basis.asOf), monthOf(basis.asOf) - 1);
  const start = windowStart(deadline, basis.ledgerYear);
  if (start !== undefined && start > startOfMonth(yearOf(lastMonthEnd), monthOf(lastMonthEnd)))
    return undefined;
  if (!progress.note) return { text: '上月未填进展', warning: true };
  const named = latestMonthNamed(progress.note, basis.asOf, start);
  if (named === undefined || named >= monthNumber(lastMonthEnd)) return undefined;
  return { text: `上月未填进展，所填止于${monthText(named, basis.asOf)}`, warning: true };
}

const WITHOUT_DUE: Partial<Record<DeadlineType, string>> = {
  'long-term': '长期工作，无完成时限',
  external: '完成时限待明确',
};

/** Why an item has no due date, where it has none. */
export function withoutDueFact(deadline: Deadline): Fact | undefined {
  if (finalDue(deadline) !== undefined) return undefined;
  return { text: WITHOUT_DUE[deadline.type] ?? '完成时限无法识别', warning: false };
}
