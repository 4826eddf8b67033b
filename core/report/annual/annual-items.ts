import type { AssessedItem } from '#core/completion/completion';
import { isDoneState } from '#core/completion/light';
import { assessedLedgers } from '#core/report/assessed-ledgers';
import type { ReportInput } from '#core/report/report-input';
import { classify, type Classification } from './classify';
import type { SourceRow } from './figure';
import { shortTitle } from './short-title';

/** An item of the year, and the function it is reported under. */
export interface AnnualItem {
  readonly assessed: AssessedItem;
  readonly classification: Classification;
  /** What sentences call it. */
  readonly title: string;
  readonly source: SourceRow;
}

function annualItem(ledger: string, assessed: AssessedItem): AnnualItem {
  const { item: text, group, measures = '', units, row = null, no } = assessed.item;
  const names = units.map(({ name }) => name);
  return {
    assessed,
    classification: classify({ item: text, group, measures, units: names }),
    title: shortTitle(text),
    source: { ledger, row, no, name: shortTitle(text), amount: 1 },
  };
}

/** The items of the year's ledgers, and of those that name no year, in their order. */
export function annualItems(input: ReportInput, year: number): readonly AnnualItem[] {
  const named = assessedLedgers(input);
  return input.ledgers.flatMap((ledger, index) => {
    const { name = ledger.name, assessed = [] } = named[index] ?? {};
    const isOfYear = ledger.year === undefined || ledger.year === year;
    return isOfYear ? assessed.map((one) => annualItem(name, one)) : [];
  });
}

export function sources(items: readonly AnnualItem[]): readonly SourceRow[] {
  return items.map(({ source }) => source);
}

export const isDone = ({ assessed }: AnnualItem): boolean => isDoneState(assessed.assessment.state);

/** Whether its ledger has no columns for progress, so that nobody can tell how far it is. */
export const isUnfilled = ({ assessed }: AnnualItem): boolean => assessed.item.progress === undefined;

export const isOverdue = (item: AnnualItem): boolean =>
  item.assessed.assessment.state === 'overdue' && !isUnfilled(item);

/** Whether an open item has no due date only because nobody has set one. */
export function isUndated({ assessed }: AnnualItem): boolean {
  const { state } = assessed.assessment;
  return state === 'noDue' && assessed.item.deadline.type !== 'long-term';
}
