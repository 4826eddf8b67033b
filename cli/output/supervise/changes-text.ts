import type { Comparison } from '#core/comparison/compare-status';
import type { Counts } from '#core/completion/counts';
import type { FiguresChange } from '#core/comparison/figures-change';
import { MOVE_KINDS, MOVE_NAMES, type MovedItem, type StoodAs } from '#core/comparison/moved-item';
import { fullDate } from '#core/date/chinese-date';
import { percentText } from '#core/report/wording';
import { shortened } from '../history-text';
import { table } from '../table';

/** Characters of a reason. */
const REASON = 40;

const signed = (change: number, text = String(change)): string => (change > 0 ? `+${text}` : text);

/** `+3.2个百分点`; empty where one of the days has no rate. */
function pointsText(change: number | null): string {
  return change === null ? '' : `${signed(change, (change * 100).toFixed(1))}个百分点`;
}

/** The figures of one day that are set beside those of the other. */
function sideOf(counts: Counts | null) {
  const { completionRate = null, onTimeRate = null, overdue = 0, lights } = counts ?? {};
  return {
    completion: percentText(completionRate),
    onTime: percentText(onTimeRate),
    overdue,
    red: lights?.red ?? 0,
  };
}

function figureCells({ before, after, change }: FiguresChange): (string | number)[] {
  const [old, now] = [sideOf(before), sideOf(after)];
  return [
    after?.total ?? 0,
    signed(change.total),
    `${old.completion} → ${now.completion}`,
    pointsText(change.completionRate),
    `${old.onTime} → ${now.onTime}`,
    `${old.overdue} → ${now.overdue}`,
    `${old.red} → ${now.red}`,
  ];
}

const FIGURES = ['总数', '增减', '完成率', '升降', '按期完成率', '逾期', '红灯'];

function stoodText(stood: StoodAs | null): string {
  return stood === null ? '—' : shortened(stood.reason, REASON);
}

/** What the deadline or the units were before. */
function detailOf({ what, before, after }: MovedItem): string {
  if (!before || !after) return '';
  const units = ({ lead, support }: StoodAs): string => [...lead, ...support].join('、');
  return [
    ...(what.includes('deadlineChanged') ? [`时限：${before.deadline} → ${after.deadline}`] : []),
    ...(what.includes('unitsChanged') ? [`单位：${units(before)} → ${units(after)}`] : []),
  ].join('；');
}

function movedTable(moved: readonly MovedItem[]): string {
  const rows = moved.map((item) => [
    item.what.map((kind) => MOVE_NAMES[kind]).join('、'),
    ...[item.ledger, item.no ?? '', shortened(item.title)],
    ...[stoodText(item.before), stoodText(item.after), shortened(detailOf(item), REASON)],
  ]);
  return table(['变化', '台账', '序号', '事项', '原来', '现在', '变更'], rows);
}

/** What changed between two days, as tables for a terminal. */
export function changesText({ from, to, total, ledgers, units, moves, moved }: Comparison): string {
  const counted = MOVE_KINDS.filter((kind) => moves[kind] > 0).map(
    (kind) => `${MOVE_NAMES[kind]}${moves[kind]}项`,
  );
  const ledgerRows = ledgers.map((ledger) => [ledger.name, ...figureCells(ledger)]);
  const unitRows = units
    .filter(({ lead }) => (lead.before?.total ?? 0) + (lead.after?.total ?? 0) > 0)
    .map(({ unit, lead }) => [unit, ...figureCells(lead)]);
  const oneSided = ledgers.filter(({ before, after }) => before === null || after === null);
  return [
    `${fullDate(from)}与${fullDate(to)}相比`,
    table(['台账', ...FIGURES], [...ledgerRows, ['合计', ...figureCells(total)]]),
    ...(unitRows.length > 0 ? [table(['牵头单位', ...FIGURES], unitRows)] : []),
    ...(oneSided.length > 0
      ? [`以下台账只有其中一天有内容，不逐项比较：${oneSided.map(({ name }) => name).join('、')}`]
      : []),
    counted.length > 0 ? `其中：${counted.join('，')}。` : '没有事项发生变化。',
    ...(moved.length > 0 ? [movedTable(moved)] : []),
  ].join('\n\n');
}
