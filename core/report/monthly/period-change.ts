import {
  type Comparison,
  compareStatus,
  type LedgerChange,
  sheetKeys,
} from '#core/comparison/compare-status';
import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import type { ReportInput } from '../report-input';
import { rateChangeText } from '../wording';

/** What changed since the last circular; null where nobody can tell, or there was nothing then. */
export function periodChange(input: ReportInput): Comparison | null {
  const { before, keysOf, rules } = input;
  if (!before || before.input.asOf >= input.asOf) return null;
  if (before.input.ledgers.every(({ items }) => items.length === 0)) return null;
  return compareStatus(
    { input: { ...before.input, rules }, keysOf: keysOf ? before.keysOf : sheetKeys },
    { input, keysOf: keysOf ?? sheetKeys },
  );
}

/** Ledgers of only one of the days, of which nothing is compared. */
export function oneSided({ ledgers }: Comparison): readonly LedgerChange[] {
  return ledgers.filter(({ before, after }) => before === null || after === null);
}

/** The change where the same ledgers were there on both days: only then can rates over all of them be compared. */
export function ofSameLedgers(change: Comparison | null): Comparison | null {
  return change !== null && oneSided(change).length === 0 ? change : null;
}

/** `上期（截至5月31日）`. */
export function lastPeriodText(since: CivilDate, asOf: CivilDate): string {
  return `上期（截至${dayText(since, asOf)}）`;
}

/** `较上期提高4.1个百分点`, `与上期持平`; empty where one of the rates is not known. */
export function againstText(before: number | null, now: number | null, lastPeriod = '上期'): string {
  const change = rateChangeText(before, now);
  if (change === '') return '';
  return change === '持平' ? `与${lastPeriod}持平` : `较${lastPeriod}${change}`;
}
