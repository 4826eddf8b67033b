import type { CivilDate } from '#core/date/civil-date';
import { fullDate } from '#core/date/chinese-date';
import type { RectificationCounts, RectificationStatus } from '#core/inspection/rectification';
import { RECTIFICATION_NAMES } from '#core/inspection/rectification';
import { shortened } from '../history-text';
import { table } from '../table';

/** How many findings there are, and how far they are put right, in a sentence. */
export function rectificationSentence(counts: RectificationCounts): string {
  const { total, open, overdue, closed, closedLate } = counts;
  const found = `督导检查发现问题${total}个`;
  return total === 0
    ? `${found}。`
    : `${found}：按期整改${closed}个，逾期整改${closedLate}个，逾期未整改${overdue}个，整改中${open}个。`;
}

/** What inspections found and how far it is put right, as tables for a terminal. */
export function rectificationText(status: RectificationStatus, asOf: CivilDate): string {
  const { total, byUnit, entries } = status;
  const head = `截至${fullDate(asOf)}，${rectificationSentence(status)}`;
  if (total === 0) return head;
  const units = byUnit.map((unit) => [
    ...[unit.unit, unit.total, unit.closed, unit.closedLate],
    ...[unit.overdue, unit.open],
  ]);
  const lines = entries.map(({ entry, state, reason, items }) => [
    ...[entry.date, entry.unit, shortened(entry.problem)],
    items.map(({ no, item }) => `${no ?? ''} ${shortened(item)}`.trim()).join('；'),
    ...[RECTIFICATION_NAMES[state], reason],
  ]);
  return [
    head,
    table(['单位', '问题', '按期整改', '逾期整改', '逾期未整改', '整改中'], units),
    table(['检查日期', '单位', '发现问题', '关联事项', '情况', '说明'], lines),
  ].join('\n\n');
}
