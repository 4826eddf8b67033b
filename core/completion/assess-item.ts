import type { CivilDate } from '#core/date/civil-date';
import { daysBetween } from '#core/date/civil-date';
import { finalDue } from '#core/deadline/deadline';
import type { ProjectItem } from '#core/ledger/project-item';
import type { Basis } from './basis';
import type { ItemAssessment } from './light';
import type { LightRules } from './light-rules';
import type { Fact } from './open-facts';
import { milestoneText, nextDueFact, noteFact, paceFact, returnedFact, withoutDueFact } from './open-facts';
import type { ReportedItem } from './reported-item';
import { reportedItem } from './reported-item';
import { dayText } from './wording';

/**
 * Judges an item at the end of the day `asOf`. The questionable readings are settled in
 * docs/decisions/005-completion-rules.md.
 *
 * @param ledgerYear the year of the item's ledger: when work begins on items that do not say so themselves.
 */
export function assessItem(
  item: ProjectItem,
  asOf: CivilDate,
  rules: LightRules,
  ledgerYear?: number,
): ItemAssessment {
  const basis: Basis = { asOf, rules, ledgerYear };
  const reported = reportedItem(item, basis);
  return reported.finished ? assessDone(item, reported.finished.on, asOf) : assessOpen(item, reported, basis);
}

function assessDone(item: ProjectItem, doneOn: CivilDate | undefined, asOf: CivilDate): ItemAssessment {
  const due = finalDue(item.deadline);
  const finished = doneOn === undefined ? '已完成，未填完成日期' : `${dayText(doneOn, asOf)}完成`;
  if (due === undefined) return { state: 'done', light: 'green', reason: finished };
  const facts = `${dayText(due, asOf)}到期，${finished}`;
  // Without a date only what stands complete before the due date has passed is known to be on time.
  const late = daysBetween(due, doneOn ?? asOf);
  if (late <= 0) return { state: 'done', light: 'green', reason: facts, due };
  const lateness = doneOn === undefined ? '，按逾期完成计' : `，逾期${late}天`;
  return { state: 'doneLate', light: 'green', reason: facts + lateness, due };
}

function assessOpen(item: ProjectItem, reported: ReportedItem, basis: Basis): ItemAssessment {
  const { deadline } = item;
  const { progress } = reported;
  const due = finalDue(deadline);
  const ahead = reported.checkpoints.flatMap(({ milestone, isReached }) => (isReached ? [] : [milestone]));
  const missed = ahead.filter((milestone) => milestone.due < basis.asOf).at(-1);
  const returned = progress && reported.isReturned ? returnedFact(progress) : undefined;
  const dated = due === undefined ? {} : { due };
  if (missed) {
    const days = daysBetween(missed.due, basis.asOf);
    const overdue = `${milestoneText(missed, deadline, basis)}，逾期${days}天`;
    const reason = returned ? `${overdue}；${returned.text}` : overdue;
    return { state: 'overdue', light: 'red', reason, ...dated, currentDue: missed.due };
  }
  const [next] = ahead;
  const facts = [
    returned,
    withoutDueFact(deadline),
    next && nextDueFact(next, deadline, basis),
    progress?.percent === undefined ? undefined : paceFact(progress.percent, deadline, basis),
    progress && noteFact(progress, deadline, basis),
  ].filter((fact) => fact !== undefined);
  return {
    ...openState(facts, due, basis.rules),
    ...dated,
    ...(next && { currentDue: next.due }),
  };
}

function openState(
  facts: readonly Fact[],
  due: CivilDate | undefined,
  { lamps }: LightRules,
): Pick<ItemAssessment, 'state' | 'light' | 'reason'> {
  const warnings = facts.filter(({ warning }) => warning !== undefined);
  const warned = warnings.length > 0;
  const reason = (warned ? warnings : facts).map((fact) => fact.text).join('；');
  const datedState = warned ? 'atRisk' : 'onTrack';
  const state = due === undefined ? 'noDue' : datedState;
  if (!warned) return { state, light: lamps === 4 ? 'blue' : 'green', reason };
  return { state, light: warnings.some(({ warning }) => warning === 'red') ? 'red' : 'yellow', reason };
}
