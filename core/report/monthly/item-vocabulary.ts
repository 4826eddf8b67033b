import { dayText } from '#core/completion/wording';
import type { CivilDate } from '#core/date/civil-date';
import { text, type Vocabulary } from '#core/document/vocabulary';
import type { ItemLine, ItemSource } from '../item-lines';
import { cellText } from '../sentence';
import type { UpcomingLine } from '../upcoming';

/** A line of a list, with its place in it from 1 and the day the list is of. */
export interface Numbered<Line> {
  readonly line: Line;
  readonly at: number;
  readonly asOf: CivilDate;
}

export function numbered<Line>(lines: readonly Line[], asOf: CivilDate): readonly Numbered<Line>[] {
  return lines.map((line, index) => ({ line, at: index + 1, asOf }));
}

/** The units that lead, then those that support. */
function unitsText({ lead, support }: ItemSource): string {
  return cellText([...lead, ...support].join('、')) || '—';
}

const SOURCE: Vocabulary<Numbered<ItemSource>> = [
  text('序号', '在清单中的序号', ({ at }) => String(at)),
  text('台账', '台账名称', ({ line }) => line.ledger),
  text('事项序号', '事项在台账中的序号', ({ line }) => (line.no === null ? '—' : String(line.no))),
  text('事项', '事项内容，过长的只印前面部分', ({ line }) => cellText(line.item)),
  text('责任单位', '全部责任单位，牵头的在前', ({ line }) => unitsText(line)),
  text('牵头单位', '牵头的单位', ({ line }) => cellText(line.lead.join('、')) || '—'),
  text('配合单位', '配合的单位', ({ line }) => cellText(line.support.join('、')) || '—'),
];

/** An item of the red or the yellow list. */
export const ITEM_VOCABULARY: Vocabulary<Numbered<ItemLine>> = [
  ...SOURCE,
  text('时限', '完成时限，照台账原文', ({ line }) => cellText(line.deadline) || '—'),
  text('到期日', '目前要求的日期：逾期的节点，或者下一个节点', ({ line, asOf }) =>
    line.due === null ? '—' : dayText(line.due, asOf),
  ),
  text('逾期天数', '逾期多少天；没有逾期的为“—”', ({ line }) => String(line.daysOverdue ?? '—')),
  text('亮灯', '灯的名称', ({ line }) => line.lamp),
  text('原因', '亮灯的原因', ({ line }) => cellText(line.reason)),
];

/** A milestone that falls due next month. */
export const UPCOMING_VOCABULARY: Vocabulary<Numbered<UpcomingLine>> = [
  ...SOURCE,
  text('到期日', '节点到期的日期', ({ line, asOf }) => dayText(line.due, asOf)),
  text('节点', '节点名称，最后一个节点没有名称的为“全部完成”', ({ line }) => cellText(line.milestone)),
];
