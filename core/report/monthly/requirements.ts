import { monthNumber } from '#core/completion/progress-note';
import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import { type DocumentText, gap, piecesOf } from '#core/document/document-text';
import { dueOn, firstDayOf } from '#core/reporting/month';
import type { ReportingRules } from '#core/rules/rule-set';
import type { ItemLine } from '../item-lines';
import { chineseNumber, namesUpTo } from '../name-list';
import type { QuotaSection } from '../quota-section';
import type { UpcomingLine } from '../upcoming';
import { type FindingSection, unitsOf } from './finding-section';
import { leadsOf } from './lit-prose';
import type { ReportingSection } from './reporting-section';
import { nextMonthText } from './upcoming-prose';

const NAMED = 5;

/** What the requirements follow from. */
export interface RequirementFacts {
  readonly asOf: CivilDate;
  /** What the bureau calls the red lamp. */
  readonly redName: string;
  readonly red: readonly ItemLine[];
  readonly upcoming: readonly UpcomingLine[];
  readonly reporting: ReportingSection | null;
  readonly findings: FindingSection;
  readonly quota: QuotaSection;
  /** Open items are reported on month by month; without any nothing is asked for. */
  readonly hasOpenItems: boolean;
  readonly rules: ReportingRules;
}

type Requirement = (facts: RequirementFacts) => DocumentText | undefined;

const REQUIREMENTS: readonly Requirement[] = [
  ({ red, redName }) => {
    const units = leadsOf(red);
    if (units.length === 0) return undefined;
    const items = red.length === 1 ? `${redName}事项` : `${red.length}项${redName}事项`;
    return [
      `抓紧办理${items}。${namesUpTo(units, NAMED)}要${red.length === 1 ? '' : '逐项'}说明原因、提出措施，于`,
      ...gap('完成时间'),
      '前书面报',
      ...gap('承办科室'),
      '。',
    ];
  },
  ({ findings: { overdue, pending } }) => {
    if (overdue === 0) return undefined;
    const units = unitsOf(pending.filter(({ state }) => state === 'overdue'));
    return [
      `限期整改督导检查发现的问题。${namesUpTo(units, NAMED)}要于`,
      ...gap('完成时间'),
      `前将逾期未整改的${overdue}个问题整改到位。`,
    ];
  },
  ({ upcoming, asOf }) =>
    upcoming.length === 0
      ? undefined
      : `如期完成到期节点。${nextMonthText(asOf)}到期的节点${upcoming.length}个，责任单位要对照时限抓紧推进，确保按期完成。`,
  ({ quota: { rows, elapsed } }) => {
    const behind = rows.flatMap(({ unit, pace }) => (pace !== null && pace < 0 ? [unit] : []));
    if (behind.length === 0 || elapsed === 1) return undefined;
    return `加快完成信息任务。${namesUpTo(behind, NAMED)}落后于序时进度，要对照缺口抓紧报送。`;
  },
  ({ reporting, hasOpenItems, asOf, rules }) => {
    if (!hasOpenItems) return undefined;
    const missing = reporting?.unreported.map(({ unit }) => unit) ?? [];
    const next = monthNumber(asOf) + 1;
    const owed = `各单位${nextMonthText(asOf)}工作进展于${dayText(dueOn(next, rules), firstDayOf(next))}前报送。`;
    if (!reporting || missing.length === 0) return `按时报送工作进展。${owed}`;
    return [
      `按时报送工作进展。${namesUpTo(missing, NAMED)}要于`,
      ...gap('补报时间'),
      `前补报${reporting.month}月进展；${owed}`,
    ];
  },
];

/** What is asked of the units, in numbered paragraphs: what follows from the facts, and places for the office’s own words. */
export function requirements(facts: RequirementFacts): readonly DocumentText[] {
  const told = REQUIREMENTS.flatMap((requirement) => {
    const text = requirement(facts);
    return text === undefined ? [] : [text];
  });
  if (told.length === 0) return [[...gap('对下一步工作的要求'), '。']];
  const all = [...told, [...gap('对下一步工作的其他要求'), '。']];
  return all.map((text, index) => [`${chineseNumber(index + 1)}是`, ...piecesOf(text)]);
}
