import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import type {
  ItemReporting,
  MonthlyReporting,
  ReportCounts,
  UnitReporting,
} from '#core/reporting/monthly-reporting';
import type { ReportInput } from '../report-input';
import { namesUpTo } from '../name-list';
import { sentence } from '../sentence';

const NAMED = 5;

/** A unit that did not report everything in time. */
export interface ReportingLine extends ReportCounts {
  readonly unit: string;
  /** 未报送, 部分未报送 or 逾期补报. */
  readonly state: string;
  /** In how many months of the year it did not report everything; null where nobody can tell. */
  readonly months: number | null;
  /** What it owed, reported or not. */
  readonly items: readonly ItemReporting[];
}

/** Who reported the progress of the month, and who did not. */
export interface ReportingSection {
  /** 1–12. */
  readonly month: number;
  /** The last day on which a report is in time. */
  readonly dueOn: CivilDate;
  /** All items that owed a report, each once. */
  readonly total: ReportCounts;
  /** 未报送名单: each unit once, those with most missing first. */
  readonly unreported: readonly ReportingLine[];
  /** Units that reported everything, but some of it late. */
  readonly late: readonly ReportingLine[];
  /** Items that name no unit which could owe the report. */
  readonly withoutUnit: number;
  /** Ledgers of which nobody can tell. */
  readonly withoutHistory: readonly string[];
}

const STATES = { missing: '未报送', partly: '部分未报送', late: '逾期补报' } as const;

function linesOf(
  { units }: MonthlyReporting,
  wanted: (unit: UnitReporting) => boolean,
  months: ReadonlyMap<string, number> | undefined,
): readonly ReportingLine[] {
  return units.filter(wanted).map(({ unit, state, owed, onTime, late, missing, awaited, items }) => ({
    ...{ unit, owed, onTime, late, missing, awaited, items },
    state: state === 'missing' || state === 'partly' ? STATES[state] : STATES.late,
    months: months ? (months.get(unit) ?? 0) : null,
  }));
}

/** Who reported for the month of `asOf`; null where there is no history to tell it. */
export function reportingSection({ reporting, unreportedMonths }: ReportInput): ReportingSection | null {
  if (!reporting) return null;
  const { month, dueOn, total, withoutUnit, withoutHistory } = reporting;
  return {
    ...{ dueOn, total, withoutUnit, withoutHistory },
    month: Number(month.slice(5)),
    unreported: linesOf(reporting, ({ missing }) => missing > 0, unreportedMonths),
    late: linesOf(reporting, ({ missing, late }) => missing === 0 && late > 0, unreportedMonths),
  };
}

function countsSentence({ month, dueOn, total, withoutHistory }: ReportingSection, asOf: CivilDate): string {
  const { owed, onTime, late, missing, awaited } = total;
  if (owed === 0) {
    return withoutHistory.length > 0
      ? `${withoutHistory.join('、')}没有填报记录，不作报送统计。`
      : `${month}月没有应报送进展的事项。`;
  }
  const head = `${month}月应报送进展的事项${owed}项，报送截止日期为${dayText(dueOn, asOf)}`;
  if (onTime === owed) return `${head}，${owed === 1 ? '已' : '均'}按时报送。`;
  const told: readonly (readonly [number, string])[] = [
    [onTime, '按时报送'],
    [late, '逾期补报'],
    [missing, '未报送'],
    [awaited, '尚在期限内、待报送'],
  ];
  return sentence(head, ...told.map(([times, what]) => times > 0 && `${what}${times}项`));
}

function unreportedSentence({ unreported }: ReportingSection): string {
  const [first] = unreported;
  if (!first) return '';
  const names = namesUpTo(
    unreported.map(({ unit }) => unit),
    NAMED,
  );
  if (unreported.length === 1) return `未按要求报送的单位为${first.unit}，${first.missing}项未报送。`;
  return unreported.length <= NAMED
    ? `未按要求报送的单位${unreported.length}个：${names}。`
    : `未按要求报送的有${names}。`;
}

/** Who reported and who did not, in paragraphs. */
export function reportingProse(section: ReportingSection | null, asOf: CivilDate): readonly string[] {
  if (section === null) return ['没有进展填报记录，不作报送统计。'];
  const { late, withoutHistory, withoutUnit, total } = section;
  const lateUnits = namesUpTo(
    late.map(({ unit }) => unit),
    NAMED,
  );
  return [
    countsSentence(section, asOf),
    unreportedSentence(section),
    late.length === 0
      ? ''
      : `逾期补报的${late.length > NAMED ? '有' : `单位${late.length}个：`}${lateUnits}。`,
    withoutUnit === 0 ? '' : `另有${withoutUnit}项没有写明责任单位，未列入单位名单。`,
    withoutHistory.length === 0 || total.owed === 0
      ? ''
      : `${withoutHistory.join('、')}没有填报记录，未列入统计。`,
  ].filter((text) => text !== '');
}
