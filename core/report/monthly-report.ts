import type { MonthCompletion } from '#core/completion/by-month';
import { summariseByMonth } from '#core/completion/by-month';
import { summariseByUnit } from '#core/completion/by-unit';
import type { AssessedItem } from '#core/completion/completion';
import { summarise } from '#core/completion/completion';
import type { CivilDate } from '#core/date/civil-date';
import { monthOf, yearOf } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import { quotaInput } from '#core/scoring/quota-input';
import { scoreQuota } from '#core/scoring/score-quota';
import { type Lamp, lampsOf } from '#core/rules/lamps';
import type { Comparison } from '#core/comparison/compare-status';
import { assessedLedgers } from './assessed-ledgers';
import { type DocumentHead, documentHead } from './document-head';
import type { LedgerLine } from './ledger-line';
import { type FindingSection, findingSection } from './monthly/finding-section';
import { headingText, type MonthlyProse, monthlyProse } from './monthly/monthly-prose';
import { periodOf, type ReportPeriod } from './monthly/period';
import { ofSameLedgers, periodChange } from './monthly/period-change';
import { type ReportingSection, reportingSection } from './monthly/reporting-section';
import type { ReportInput } from './report-input';
import type { ItemLine } from './item-lines';
import { attentionList, itemLine } from './item-lines';
import { quotaArticles } from './quota-articles';
import type { QuotaSection } from './quota-section';
import { quotaSection } from './quota-section';
import type { UnitLine } from './unit-lines';
import { unitLines } from './unit-lines';
import type { UpcomingLine } from './upcoming';
import { nextMonth, upcomingLines } from './upcoming';

/** 月度通报: what the report says, whatever prints it. Every figure can be recounted from `items` and `quota`. */
export interface MonthlyReport {
  readonly bureau: string;
  /** What the workbook is called. */
  readonly title: string;
  /** 标题, as the document bears it. */
  readonly heading: string;
  readonly head: DocumentHead;
  readonly period: ReportPeriod;
  /** What changed since the last circular; null where nobody can tell, or there was nothing then. */
  readonly change: Comparison | null;
  /** Everything is as at the end of this day. */
  readonly asOf: CivilDate;
  /** The situation in whole sentences; of reports and findings only where there are any. */
  readonly sentences: readonly string[];
  /** Every section in words. */
  readonly prose: MonthlyProse;
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
  /** Who reported for the month; null where there is no history to tell it. */
  readonly reporting: ReportingSection | null;
  readonly quota: QuotaSection;
  /** By the unit of each row of the quota table: the articles that count. */
  readonly articles: ReadonlyMap<string, readonly InfoArticle[]>;
  readonly findings: FindingSection;
  /** The month after `asOf`: its number, 1–12, and what falls due in it. */
  readonly upcoming: { readonly month: number; readonly lines: readonly UpcomingLine[] };
  /** Every item, in the order of the ledgers. */
  readonly items: readonly ItemLine[];
}

/** Each ledger's figures, with those of the day changes are told since. */
function ledgerLines(
  { ledgers }: ReportInput,
  named: readonly { readonly name: string; readonly assessed: readonly AssessedItem[] }[],
  change: Comparison | null,
): readonly LedgerLine[] {
  return named.map(({ name, assessed }, index) => {
    const { kind, year = null } = ledgers[index] ?? {};
    const compared = change?.ledgers.find((one) => one.kind === kind && one.year === year);
    return { name, ...summarise(assessed), before: compared?.before ?? null };
  });
}

const byDue = (a: UpcomingLine, b: UpcomingLine): number => a.due.localeCompare(b.due, 'en');

/** The monthly report at the end of the day `asOf`. */
export function buildMonthlyReport(input: ReportInput): MonthlyReport {
  const { asOf, bureau, rules } = input;
  const named = assessedLedgers(input);
  const perItem = <T>(line: (ledger: string, assessed: AssessedItem) => T): T[] =>
    named.flatMap(({ name, assessed }) => assessed.map((one) => line(name, one)));
  const all = named.flatMap(({ assessed }) => assessed);
  const items = perItem((ledger, assessed) => itemLine(ledger, assessed, rules.looks));
  const change = periodChange(input);
  const comparable = ofSameLedgers(change);
  const facts = {
    ...{ asOf, change },
    period: periodOf(input),
    ledgers: ledgerLines(input, named, change),
    lamps: lampsOf(rules),
    total: { name: '合计', ...summarise(all), before: comparable?.total.before ?? null },
    units: unitLines(summariseByUnit(all), comparable),
    attention: attentionList(items),
    reporting: reportingSection(input),
    quota: quotaSection(scoreQuota(quotaInput(input)), input),
    findings: findingSection(input),
    upcoming: {
      month: monthOf(nextMonth(asOf).last),
      lines: perItem(upcomingLines).flat().sort(byDue),
    },
  };
  const prose = monthlyProse({ ...facts, all, rules });
  return {
    bureau,
    title: `${bureau}${yearOf(asOf)}年${monthOf(asOf)}月台账工作通报`,
    heading: headingText(rules.issuing.agency || bureau, facts.period),
    head: documentHead(input),
    ...facts,
    prose,
    sentences: [
      ...prose.overall,
      ...(facts.reporting ? prose.reporting : []),
      ...prose.information,
      ...(facts.findings.total > 0 ? prose.findings : []),
      prose.upcoming,
    ],
    legend: facts.lamps.map(({ name, meaning }) => `${name}：${meaning}`),
    months: summariseByMonth(all),
    articles: quotaArticles(quotaInput(input)),
    items,
  };
}
