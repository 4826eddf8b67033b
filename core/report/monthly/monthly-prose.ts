import { isDoneState } from '#core/completion/light';
import { monthOf, yearOf } from '#core/date/civil-date';
import type { DocumentText } from '#core/document/document-text';
import type { Lamp } from '#core/rules/lamps';
import type { RuleSet } from '#core/rules/rule-set';
import type { ItemLine } from '../item-lines';
import type { LedgerLine } from '../ledger-line';
import type { QuotaSection } from '../quota-section';
import { sentence } from '../sentence';
import type { UnitLine } from '../unit-lines';
import type { UpcomingLine } from '../upcoming';
import { percentText } from '../wording';
import { type FindingSection, findingProse } from './finding-section';
import { informationProse } from './information-prose';
import { redProse, yellowProse } from './lit-prose';
import { doneText, type OverallFacts, overallProse } from './overall-prose';
import { type ReportPeriod, periodText } from './period';
import { againstText } from './period-change';
import { type ReportingSection, reportingProse } from './reporting-section';
import { requirements } from './requirements';
import { unitProse } from './unit-prose';
import { upcomingProse } from './upcoming-prose';

/** 月度通报 in words, section by section: each has at least one paragraph, which says so where there is nothing. */
export interface MonthlyProse {
  readonly opening: string;
  readonly overall: readonly string[];
  /** One for each ledger. */
  readonly ledgers: readonly string[];
  readonly units: readonly string[];
  readonly red: string;
  readonly yellow: string;
  readonly reporting: readonly string[];
  readonly information: readonly string[];
  readonly findings: readonly string[];
  readonly upcoming: string;
  readonly requirements: readonly DocumentText[];
  readonly closing: string;
}

/** The figures that are told. */
export interface ProseFacts extends OverallFacts {
  readonly period: ReportPeriod;
  readonly units: readonly UnitLine[];
  /** Red and yellow items. */
  readonly attention: readonly ItemLine[];
  readonly reporting: ReportingSection | null;
  readonly quota: QuotaSection;
  readonly findings: FindingSection;
  readonly upcoming: { readonly lines: readonly UpcomingLine[] };
  readonly rules: Pick<RuleSet, 'looks' | 'reporting'>;
}

/** `基础工作提升年共33项，已完成8项（均按期完成），完成率24.2%，较上期提高3.0个百分点，逾期未完成2项。` */
function ledgerProse(ledger: LedgerLine, lamps: readonly Lamp[]): string {
  const { name, total, done, doneLate, completionRate, overdue, before, lights } = ledger;
  if (total === 0) return `${name}没有事项。`;
  const yellow = lamps.find(({ light }) => light === 'yellow');
  return sentence(
    `${name}共${total}项`,
    doneText(ledger),
    done + doneLate > 0 && `完成率${percentText(completionRate)}`,
    done + doneLate > 0 && againstText(before?.completionRate ?? null, completionRate),
    overdue > 0 && `逾期未完成${overdue}项`,
    lights.yellow > 0 && yellow && `${yellow.name}${lights.yellow}项`,
  );
}

export function monthlyProse(facts: ProseFacts): MonthlyProse {
  const { asOf, period, attention, reporting, quota, findings, upcoming, rules } = facts;
  const lit = (light: 'red' | 'yellow'): readonly ItemLine[] =>
    attention.filter((line) => line.light === light);
  const { red, yellow } = rules.looks;
  return {
    opening: `现将${periodText(period)}台账工作推进情况通报如下：`,
    overall: overallProse(facts),
    ledgers: facts.ledgers.map((ledger) => ledgerProse(ledger, facts.lamps)),
    units: unitProse(facts.units),
    red: redProse(lit('red'), red.name),
    yellow: yellowProse(lit('yellow'), yellow.name, asOf),
    reporting: reportingProse(reporting, asOf),
    information: informationProse(quota, asOf),
    findings: findingProse(findings),
    upcoming: upcomingProse(upcoming.lines, asOf),
    requirements: requirements({
      ...{ asOf, reporting, findings, quota },
      redName: red.name,
      red: lit('red'),
      upcoming: upcoming.lines,
      hasOpenItems: facts.all.some(({ assessment }) => !isDoneState(assessment.state)),
      rules: rules.reporting,
    }),
    closing: '特此通报。',
  };
}

/** `绵阳市司法局关于2023年6月台账工作推进情况的通报`; the agency is left out where nobody knows it. */
export function headingText(agency: string, { to }: ReportPeriod): string {
  return `${agency}关于${yearOf(to)}年${monthOf(to)}月台账工作推进情况的通报`;
}
