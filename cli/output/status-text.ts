import type { Counts } from '#core/completion/counts';
import type { LedgerCompletion, Status } from '#core/completion/status';
import { fullDate } from '#core/date/chinese-date';
import { percentText } from '#core/report/wording';
import { lamp, table } from './table';

const COUNTS_HEADER = [
  '总数',
  '按期完成',
  '逾期完成',
  '逾期',
  '临期或滞后',
  '正常',
  '无明确时限',
  '完成率',
  '按期完成率',
  '亮灯',
];

function countCells(counts: Counts): (string | number)[] {
  const { total, done, doneLate, overdue, atRisk, onTrack, noDue, lights } = counts;
  return [
    total,
    done,
    doneLate,
    overdue,
    atRisk,
    onTrack,
    noDue,
    percentText(counts.completionRate),
    percentText(counts.onTimeRate),
    [lamp('red', lights.red), lamp('yellow', lights.yellow), lamp('green', lights.green)].join(' '),
  ];
}

function ledgerName({ name, year }: LedgerCompletion): string {
  return `${name}${year === null ? '' : `（${year}年）`}`;
}

function unitTable({ units }: Status): string {
  const rows = units
    .map(({ unit, lead, support }) => ({ unit, lead, support }))
    .sort(
      (a, b) =>
        b.lead.overdue - a.lead.overdue || b.lead.atRisk - a.lead.atRisk || b.lead.total - a.lead.total,
    )
    .map(({ unit, lead, support }) => [
      unit,
      lead.total,
      lead.done + lead.doneLate,
      lead.overdue,
      lead.atRisk,
      percentText(lead.completionRate),
      support.total,
      [
        lamp('red', lead.lights.red),
        lamp('yellow', lead.lights.yellow),
        lamp('green', lead.lights.green),
      ].join(' '),
    ]);
  return table(['单位', '牵头', '已完成', '逾期', '临期或滞后', '完成率', '配合', '牵头事项亮灯'], rows);
}

function quotaTable({ quota }: Status): string {
  const rows = quota.map((score) => [
    score.rank ?? '—',
    score.unit,
    score.done,
    score.quota,
    score.gap,
    score.points?.toFixed(2) ?? '—',
    score.targetScore ?? '—',
  ]);
  return table(['名次', '部门', '已报送', '任务', '差额', '得分', '目标任务分'], rows);
}

/** Completion as tables for a terminal. */
export function statusText(status: Status): string {
  const parts = [`截至${fullDate(status.asOf)}`];
  if (status.ledgers.length > 0) {
    const rows = status.ledgers.map((ledger) => [ledgerName(ledger), ...countCells(ledger)]);
    parts.push(table(['台账', ...COUNTS_HEADER], [...rows, ['合计', ...countCells(status.total)]]));
    parts.push(unitTable(status));
  }
  if (status.quota.length > 0) parts.push(quotaTable(status));
  return parts.join('\n\n');
}
