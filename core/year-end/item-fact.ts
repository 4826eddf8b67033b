import type { AssessedItem } from '#core/completion/completion';
import { isDoneState } from '#core/completion/light';
import { dayText } from '#core/completion/wording';
import { type CivilDate, daysBetween } from '#core/date/civil-date';
import { choiceMeant } from '#core/ledger/choice-meant';
import { VERDICT_CHOICES } from '#core/ledger/kinds/progress-columns';
import { PROGRESS_SYNONYMS } from '#core/ledger/kinds/progress-synonyms';
import { type ItemSource, itemSource } from '#core/report/item-lines';

/** How an item stands at the year's end: what puts its units on a list. */
export interface ItemFact extends ItemSource {
  /** The final due date; null where it has none. */
  readonly due: CivilDate | null;
  /** Null where it is not finished, or nobody wrote down when. */
  readonly doneOn: CivilDate | null;
  /** 验收结论: 通过, 不通过, or as written; null where there is none. */
  readonly verdict: string | null;
  readonly verdictOn: CivilDate | null;
  /** Days after the due date it was finished, or is unfinished; null where that is not known, 0 on the due day. */
  readonly daysLate: number | null;
  /** In Chinese. */
  readonly reason: string;
}

/** Whether an item was due by the day it is judged on, and was not finished in time. */
export function isLate({ assessment: { state, due }, asOf }: AssessedItem): boolean {
  return due !== undefined && due <= asOf && state !== 'done';
}

/** 验收结论 as the drop-down words it where it can be read, else as written. */
export function verdictOf({ item: { progress } }: Pick<AssessedItem, 'item'>): string | undefined {
  const { verdict } = progress ?? {};
  return verdict === undefined
    ? undefined
    : (choiceMeant(verdict, VERDICT_CHOICES, PROGRESS_SYNONYMS) ?? verdict);
}

/** Whether an item was finished in time, and accepted. It may be accepted after the day it is judged on. */
export function isExemplary(assessed: AssessedItem): boolean {
  return assessed.assessment.state === 'done' && verdictOf(assessed) === '通过';
}

/** Days after the due date; null of what is finished nobody knows when, and of what is in time. */
function daysLate(assessed: AssessedItem): number | null {
  const { assessment, asOf, item } = assessed;
  if (!isLate(assessed) || assessment.due === undefined) return null;
  const end = isDoneState(assessed.assessment.state) ? item.progress?.doneOn : asOf;
  return end === undefined ? null : daysBetween(assessment.due, end);
}

function completionText(assessed: AssessedItem): string {
  const { assessment, asOf } = assessed;
  const { due, reason } = assessment;
  if (due === undefined || isDoneState(assessed.assessment.state) || !isLate(assessed)) return reason;
  const late = daysBetween(due, asOf);
  return late === 0
    ? `${dayText(due, asOf)}到期，当日未完成`
    : `${dayText(due, asOf)}到期，至${dayText(asOf, asOf)}未完成，逾期${late}天`;
}

function verdictText(assessed: AssessedItem): string {
  const verdict = verdictOf(assessed);
  const on = assessed.item.progress?.verdictOn;
  if (verdict === undefined) return '';
  return `；验收结论：${verdict}${on === undefined ? '' : `（${dayText(on, assessed.asOf)}）`}`;
}

export function itemFact(ledger: string, assessed: AssessedItem): ItemFact {
  const { progress } = assessed.item;
  return {
    ...itemSource(ledger, assessed),
    due: assessed.assessment.due ?? null,
    doneOn: isDoneState(assessed.assessment.state) ? (progress?.doneOn ?? null) : null,
    verdict: verdictOf(assessed) ?? null,
    verdictOn: progress?.verdictOn ?? null,
    daysLate: daysLate(assessed),
    reason: completionText(assessed) + verdictText(assessed),
  };
}
