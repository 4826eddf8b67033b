import type { ClosingLine, ClosingLists } from '#core/closing/closing-lists';
import type { CivilDate } from '#core/date/civil-date';
import { fullDate } from '#core/date/chinese-date';
import { shortened } from '../history-text';
import { table } from '../table';

const LISTS: readonly (readonly [list: keyof ClosingLists, name: string])[] = [
  ['toReview', '待复核'],
  ['returned', '退回未改'],
  ['toApply', '可申请未申请'],
  ['closed', '已销号'],
];

function lineCells({ ledger, no, item, lead, doneOn, returnReason }: ClosingLine): (string | number)[] {
  return [ledger, no ?? '', shortened(item), lead.join('、'), doneOn ?? '', returnReason];
}

/** How far the closing of items is, as tables for a terminal. */
export function closingText(lists: ClosingLists, asOf: CivilDate): string {
  const counted = LISTS.map(([list, name]) => `${name}${lists[list].length}项`).join('，');
  const tables = LISTS.filter(([list]) => lists[list].length > 0).map(([list, name]) => {
    const rows = lists[list].map(lineCells);
    return `${name}：\n${table(['台账', '序号', '事项', '牵头单位', '完成日期', '退回原因'], rows)}`;
  });
  return [`截至${fullDate(asOf)}：${counted}。`, ...tables].join('\n\n');
}
