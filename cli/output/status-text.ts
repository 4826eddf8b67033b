import type { Counts } from '#core/completion/counts';
import type { LedgerCompletion, Status } from '#core/completion/status';
import { fullDate } from '#core/date/chinese-date';
import { BOTTOM, outlook, partPoints, partsShown } from '#core/report/quota-section';
import { percentText } from '#core/report/wording';
import { type Lamp, lampsOf } from '#core/rules/lamps';
import type { RuleSet } from '#core/rules/rule-set';
import { rectificationSentence } from './supervise/rectification-text';
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

function lampsText({ lights }: Counts, lamps: readonly Lamp[]): string {
  return lamps.map((one) => lamp(one, lights[one.light])).join(' ');
}

function countCells(counts: Counts, lamps: readonly Lamp[]): (string | number)[] {
  const { total, done, doneLate, overdue, atRisk, onTrack, noDue } = counts;
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
    lampsText(counts, lamps),
  ];
}

function ledgerName({ name, year }: LedgerCompletion): string {
  return `${name}${year === null ? '' : `（${year}年）`}`;
}

function unitTable({ units }: Status, lamps: readonly Lamp[]): string {
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
      lampsText(lead, lamps),
    ]);
  return table(['单位', '牵头', '已完成', '逾期', '临期或滞后', '完成率', '配合', '牵头事项亮灯'], rows);
}

/** The quotas in order of rank. */
export function quotaTable({ quota }: Pick<Status, 'quota'>): string {
  const parts = partsShown(quota);
  const rows = quota.map((score) => [
    `${score.rank ?? '—'}${score.isBottom ? ` ${BOTTOM}` : ''}`,
    score.unit,
    score.done,
    score.quota,
    score.gap,
    ...parts.map((name) => partPoints(score, name)?.toFixed(2) ?? '—'),
    score.points?.toFixed(2) ?? '—',
    score.targetScore ?? '—',
    score.projected?.done ?? '—',
    outlook(score),
  ]);
  const header = [
    '名次',
    '部门',
    '已报送',
    '任务',
    '差额',
    ...parts,
    '得分',
    '目标任务分',
    '预计全年',
    '预计任务',
  ];
  return table(header, rows);
}

/** Completion as tables for a terminal, by the lamps of the rules it was judged by. */
export function statusText(status: Status, rules: Pick<RuleSet, 'lights' | 'looks'>): string {
  const lamps = lampsOf(rules);
  const parts = [`截至${fullDate(status.asOf)}`];
  if (status.ledgers.length > 0) {
    const rows = status.ledgers.map((ledger) => [ledgerName(ledger), ...countCells(ledger, lamps)]);
    parts.push(table(['台账', ...COUNTS_HEADER], [...rows, ['合计', ...countCells(status.total, lamps)]]));
    parts.push(unitTable(status, lamps));
  }
  if (status.rectification.total > 0) parts.push(rectificationSentence(status.rectification));
  if (status.quota.length > 0) parts.push(quotaTable(status));
  return parts.join('\n\n');
}
