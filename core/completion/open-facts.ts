import { daysBetween, endOfMonth, monthOf, startOfMonth, yearOf } from '#core/date/civil-date';
import type { Deadline, DeadlineType, Milestone } from '#core/deadline/deadline';
import { finalDue } from '#core/deadline/deadline';
import type { Progress } from '#core/ledger/project-item';
import type { Basis } from './basis';
import { latestMonthNamed, monthNumber } from './progress-note';
import { elapsedDays, targetPercent, windowStart } from './schedule';
import { dayText, leftText, monthText, pointsText, quoteText } from './wording';

/** Something true of an open item, in Chinese words; a warning says which light it turns on. */
export interface Fact {
  readonly text: string;
  readonly warning: 'red' | 'yellow' | undefined;
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
  return {
    text: `${milestoneText(next, deadline, basis)}，${leftText(days)}`,
    warning: days <= basis.rules.nearDueDays ? 'yellow' : undefined,
  };
}

/** The reported percentage against the elapsed share of the item's window. */
export function paceFact(percent: number, deadline: Deadline, basis: Basis): Fact | undefined {
  const due = finalDue(deadline);
  const start = windowStart(deadline, basis.ledgerYear);
  if (due === undefined || start === undefined) return undefined;
  const { elapsed, total } = elapsedDays(start, due, basis.asOf);
  const target = targetPercent(deadline);
  const expected = (target * elapsed) / total;
  const { lagPoints, redLagPoints } = basis.rules;
  // Multiplied out: a lag of exactly so many points must not become one through a rounded quotient.
  const isBehind = (points: number): boolean => target * elapsed - percent * total > points * total;
  const text = `进度${pointsText(percent)}，序时${pointsText(expected)}`;
  if (redLagPoints !== null && isBehind(redLagPoints)) {
    return { text: `${text}，滞后${Math.round(expected) - Math.round(percent)}个百分点`, warning: 'red' };
  }
  return { text, warning: isBehind(lagPoints) ? 'yellow' : undefined };
}

/** A missing or outdated note about the last full month, once the item ran through the whole of that month. */
export function noteFact(progress: Progress, deadline: Deadline, basis: Basis): Fact | undefined {
  if (basis.rules.unreported === 'none') return undefined;
  const lastMonthEnd = endOfMonth(yearOf(basis.asOf), monthOf(basis.asOf) - 1);
  const start = windowStart(deadline, basis.ledgerYear);
  if (start !== undefined && start > startOfMonth(yearOf(lastMonthEnd), monthOf(lastMonthEnd)))
    return undefined;
  if (!progress.note) return { text: '上月未填进展', warning: 'yellow' };
  const named = latestMonthNamed(progress.note, basis.asOf, start);
  if (named === undefined || named >= monthNumber(lastMonthEnd)) return undefined;
  return { text: `上月未填进展，所填止于${monthText(named, basis.asOf)}`, warning: 'yellow' };
}

const WITHOUT_DUE: Partial<Record<DeadlineType, string>> = {
  'long-term': '长期工作，无完成时限',
  external: '完成时限待明确',
};

/** Why an item has no due date, where it has none. */
export function withoutDueFact(deadline: Deadline): Fact | undefined {
  if (finalDue(deadline) !== undefined) return undefined;
  return { text: WITHOUT_DUE[deadline.type] ?? '完成时限无法识别', warning: undefined };
}

/** That the closing of the item was turned down. */
export function returnedFact({ returnReason = '' }: Progress): Fact {
  const why = quoteText(returnReason);
  return { text: `销号申请被退回${why && `：${why}`}`, warning: 'yellow' };
}
