import type { MonthCompletion } from '#core/completion/by-month';
import { summariseByMonth } from '#core/completion/by-month';
import { summariseByUnit } from '#core/completion/by-unit';
import type { AssessedItem } from '#core/completion/completion';
import type { Counts } from '#core/completion/counts';
import { summarise } from '#core/completion/completion';
import type { StatusInput } from '#core/completion/status';
import type { CivilDate } from '#core/date/civil-date';
import { monthOf, yearOf } from '#core/date/civil-date';
import { quotaInput } from '#core/scoring/quota-input';
import { scoreQuota } from '#core/scoring/score-quota';
import { type Lamp, lampsOf } from '#core/rules/lamps';
import { assessedLedgers } from './assessed-ledgers';
import type { ItemLine } from './item-lines';
import { attentionList, itemLine } from './item-lines';
import { overviewSentences } from './overview';
import type { QuotaSection } from './quota-section';
import { quotaSection } from './quota-section';
import type { UnitLine } from './unit-lines';
import { unitLines } from './unit-lines';
import type { UpcomingLine } from './upcoming';
import { nextMonth, upcomingLines } from './upcoming';

export interface MonthlyReportInput extends StatusInput {
  /** The bureau's name as its documents write it; empty when not known. */
  readonly bureau: string;
}

export interface LedgerLine extends Counts {
  readonly name: string;
}

/** 月度通报: what the report says, whatever prints it. Every figure can be recounted from `items` and `quota`. */
export interface MonthlyReport {
  readonly bureau: string;
  readonly title: string;
  /** Everything is as at the end of this day. */
  readonly asOf: CivilDate;
  /** The situation in whole sentences. */
  readonly sentences: readonly string[];
  /** What the lights mean under the rules in force. */
  readonly legend: readonly string[];
  /** The lamps in force, from what needs attention most. */
  readonly lamps: readonly Lamp[];
  readonly ledgers: readonly LedgerLine[];
  /** All ledgers together, each item once. */
  readonly total: LedgerLine;
  /** By month of the final due date, in order of time. */
  readonly months: readonly MonthCompletion[];
  readonly units: readonly UnitLine[];
  /** Red and yellow items. */
  readonly attention: readonly ItemLine[];
  readonly quota: QuotaSection;
  /** The month after `asOf`: its number, 1–12, and what falls due in it. */
  readonly upcoming: { readonly month: number; readonly lines: readonly UpcomingLine[] };
  /** Every item, in the order of the ledgers. */
  readonly items: readonly ItemLine[];
}

/** The monthly report at the end of the day `asOf`. */
export function buildMonthlyReport(input: MonthlyReportInput): MonthlyReport {
  const { asOf, bureau } = input;
  const named = assessedLedgers(input);
  const perItem = <T>(line: (ledger: string, assessed: AssessedItem) => T): T[] =>
    named.flatMap(({ name, assessed }) => assessed.map((one) => line(name, one)));
  const all = named.flatMap(({ assessed }) => assessed);
  const items = perItem((ledger, assessed) => itemLine(ledger, assessed, input.rules.looks));
  const scores = scoreQuota(quotaInput(input));
  const facts = {
    asOf,
    ledgers: named.map(({ name, assessed }) => ({ name, ...summarise(assessed) })),
    lamps: lampsOf(input.rules),
    total: { name: '合计', ...summarise(all) },
    quota: quotaSection(scores, input),
    upcoming: {
      month: monthOf(nextMonth(asOf).last),
      lines: perItem(upcomingLines)
        .flat()
        .sort((a, b) => a.due.localeCompare(b.due, 'en')),
    },
  };
  return {
    bureau,
    title: `${bureau}${yearOf(asOf)}年${monthOf(asOf)}月台账工作通报`,
    ...facts,
    sentences: overviewSentences(facts, all),
    legend: facts.lamps.map(({ name, meaning }) => `${name}：${meaning}`),
    months: summariseByMonth(all),
    units: unitLines(summariseByUnit(all)),
    attention: attentionList(items),
    items,
  };
}
