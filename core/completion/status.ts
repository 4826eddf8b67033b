import type { CivilDate } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { ProjectItem } from '#core/ledger/project-item';
import type { QuotaRow } from '#core/ledger/quota-row';
import { findingsOf } from '#core/inspection/findings-of-items';
import type { InspectionEntry } from '#core/inspection/inspection-entry';
import type { RectificationStatus } from '#core/inspection/rectification';
import { rectificationStatus } from '#core/inspection/rectifications';
import type { RuleSet } from '#core/rules/rule-set';
import { quotaInput } from '#core/scoring/quota-input';
import type { QuotaScore } from '#core/scoring/score-quota';
import { scoreQuota } from '#core/scoring/score-quota';
import type { UnitDirectory } from '#core/unit/unit';
import { assessItem } from './assess-item';
import type { MonthCompletion } from './by-month';
import { summariseByMonth } from './by-month';
import type { UnitCompletion } from './by-unit';
import { summariseByUnit } from './by-unit';
import { colourByFindings } from './colour-by-findings';
import type { AssessedItem } from './completion';
import type { Counts } from './counts';
import { summarise } from './completion';

/** The items of one project-year ledger. */
export interface LedgerItems {
  readonly kind: string;
  /** The kind's name, e.g. 基础工作提升年. */
  readonly name: string;
  readonly year: number | undefined;
  readonly items: readonly ProjectItem[];
}

export interface StatusInput {
  readonly ledgers: readonly LedgerItems[];
  readonly quotas: readonly QuotaRow[];
  /** The year the quotas are for; the year of `asOf` where it is not known. */
  readonly quotaYear?: number | undefined;
  /** In the order of the log: of articles handed in twice the first counts. */
  readonly articles: readonly InfoArticle[];
  readonly inspections: readonly InspectionEntry[];
  /** 单位名录, where there is one: quotas and log may name a unit by any of its aliases. */
  readonly directory?: UnitDirectory | undefined;
  readonly asOf: CivilDate;
  readonly rules: RuleSet;
}

export interface LedgerCompletion extends Counts {
  readonly kind: string;
  readonly name: string;
  readonly year: number | null;
  readonly months: readonly MonthCompletion[];
}

/** What `taizhang status --json` prints. */
export interface Status {
  readonly asOf: CivilDate;
  /** All ledgers together, each item once. */
  readonly total: Counts;
  readonly ledgers: readonly LedgerCompletion[];
  readonly units: readonly UnitCompletion[];
  readonly months: readonly MonthCompletion[];
  readonly quota: readonly QuotaScore[];
  /** What inspections found up to `asOf`, and how far it is put right. */
  readonly rectification: RectificationStatus;
}

/**
 * The items of a ledger of `input`, or of a part of one, each judged as of `asOf` and coloured by what inspections found
 * at it.
 */
export function assessLedger({ items, year }: LedgerItems, input: StatusInput): readonly AssessedItem[] {
  const { asOf, rules } = input;
  const { ofItem } = findingsOf(input);
  return items.map((item) => {
    const assessment = assessItem(item, asOf, rules.lights, year);
    return { item, asOf, assessment: colourByFindings(assessment, ofItem.get(item) ?? [], rules.lights) };
  });
}

/** Completion of all ledgers and the quotas at the end of the day `asOf`. */
export function computeStatus(input: StatusInput): Status {
  const { asOf } = input;
  const ledgers = input.ledgers.map((ledger) => ({ ...ledger, assessed: assessLedger(ledger, input) }));
  const all = ledgers.flatMap(({ assessed }) => assessed);
  return {
    asOf,
    total: summarise(all),
    ledgers: ledgers.map(({ kind, name, year, assessed }) => ({
      kind,
      name,
      year: year ?? null,
      ...summarise(assessed),
      months: summariseByMonth(assessed),
    })),
    units: summariseByUnit(all),
    months: summariseByMonth(all),
    quota: scoreQuota(quotaInput(input)),
    rectification: rectificationStatus(findingsOf(input).all),
  };
}
