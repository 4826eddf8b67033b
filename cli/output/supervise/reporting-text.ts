import { fullDate } from '#core/date/chinese-date';
import { minuteText } from '#core/date/minute-text';
import type {
  ItemReporting,
  MonthlyReporting,
  OpenProblem,
  UnitReportState,
} from '#core/reporting/monthly-reporting';
import { visible } from '../change-text';
import { shortened } from '../history-text';
import { table } from '../table';

const STATES: Readonly<Record<UnitReportState, string>> = {
  onTime: '按时',
  late: '迟报',
  partly: '部分未报',
  missing: '未报',
  awaited: '待报',
};

const PROBLEM_STATES: Readonly<Record<OpenProblem['state'], string>> = {
  new: '本月新增',
  carried: '延续',
  resolved: '本月解决',
};

function unitTable({ units, total }: MonthlyReporting): string {
  const rows = units.map(({ unit, owed, onTime, late, missing, awaited, state }) => [
    ...[unit, owed, onTime, late, missing, awaited],
    STATES[state],
  ]);
  const { owed, onTime, late, missing, awaited } = total;
  return table(
    ['单位', '应报', '按时', '迟报', '未报', '待报', '情况'],
    [...rows, ['合计（每项计一次）', owed, onTime, late, missing, awaited, '']],
  );
}

function lateLine({ lead, ledger, no, title, state, at, by }: ItemReporting): (string | number)[] {
  const when = at === undefined ? '' : `${minuteText(at)} ${visible(by ?? '')}`;
  return [lead.join('、'), ledger, no ?? '', shortened(title), STATES[state], when];
}

function missingTable({ units }: MonthlyReporting): string {
  const listed = units.flatMap(({ items }) =>
    items.filter(({ state }) => state === 'missing' || state === 'late'),
  );
  const rows = [...new Set(listed)].map(lateLine);
  return table(['牵头单位', '台账', '序号', '事项', '情况', '报送'], rows);
}

function problemTable(problems: MonthlyReporting['problems']): string {
  const rows = problems.map(({ lead, no, title, text, since, months, state }) => [
    ...[lead.join('、'), no ?? '', shortened(title), shortened(text), since],
    ...[months, PROBLEM_STATES[state]],
  ]);
  return table(['牵头单位', '序号', '事项', '存在问题', '起于', '已延续月数', '情况'], rows);
}

/** Who reported for a month, as tables for a terminal. */
export function reportingText(reporting: MonthlyReporting): string {
  const { month, dueOn, units, unreported, withoutUnit, withoutHistory, problems, total } = reporting;
  const [year, number] = month.split('-');
  const parts = [`${year}年${Number(number)}月进展报送，应于${fullDate(dueOn)}前（含当日）报送`];
  if (withoutHistory.length > 0)
    parts.push(`以下台账当时还没有同步到服务器，无从统计：${withoutHistory.join('、')}`);
  if (units.length > 0) parts.push(unitTable(reporting));
  parts.push(`未报送名单：${unreported.length > 0 ? unreported.join('、') : '无'}`);
  if (total.missing + total.late > 0) parts.push(missingTable(reporting));
  if (withoutUnit > 0) parts.push(`另有${withoutUnit}项未写牵头单位，请补填责任单位。`);
  if (problems.length > 0) parts.push(problemTable(problems));
  return parts.join('\n\n');
}
