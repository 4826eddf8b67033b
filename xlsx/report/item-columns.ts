import { STATE_NAMES } from '#core/completion/light';
import type { CivilDate } from '#core/date/civil-date';
import type { ItemLine, ItemSource } from '#core/report/item-lines';
import type { Lamp } from '#core/rules/lamps';
import type { Column } from './column';
import { DATE_FORMAT, NO_RATE } from './column';
import { clipText } from './text-fit';

/** Characters of an item, a deadline or a reason that a printed row shows at most. */
const LONGEST_TEXT = 240;

/** Excel has no civil dates; exceljs takes a date's UTC day for the cell's. */
export function dateCell(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function unitsText({ lead, support }: ItemSource): string {
  const parts = [
    lead.length > 0 ? `牵头：${lead.join('、')}` : '',
    support.length > 0 ? `配合：${support.join('、')}` : '',
  ];
  return clipText(parts.filter((part) => part !== '').join('\n'), LONGEST_TEXT, '全文见台账');
}

const ROW_COLUMN: Column<ItemSource> = {
  key: 'row',
  header: '台账\n行号',
  width: 6,
  format: '0',
  value: ({ row }) => row,
};

const SOURCE_COLUMNS: readonly Column<ItemSource>[] = [
  { key: 'ledger', header: '台账', width: 15, value: ({ ledger }) => ledger },
  { key: 'no', header: '序号', width: 6, format: '0', value: ({ no }) => no },
  {
    key: 'item',
    header: '事项',
    width: 38,
    align: 'left',
    value: ({ item, row }) =>
      clipText(item, LONGEST_TEXT, row === null ? '全文见台账' : `全文见台账第${row}行`),
  },
  { key: 'units', header: '责任单位', width: 24, align: 'left', value: unitsText },
];

/** The columns that say which ledger row a line speaks of; items from the store have no worksheet row. */
export function sourceColumns(items: readonly ItemSource[]): readonly Column<ItemSource>[] {
  const haveRows = items.some(({ row }) => row !== null);
  return SOURCE_COLUMNS.flatMap((column) =>
    column.key === 'item' && haveRows ? [ROW_COLUMN, column] : [column],
  );
}

/** The lamp of an item, by its name and in its colour. */
export function lampColumn(lamps: readonly Lamp[]): Column<ItemLine> {
  return { key: 'light', header: '亮灯', width: 7, mark: { lamps }, value: ({ lamp }) => lamp };
}

export const STATE_COLUMN: Column<ItemLine> = {
  key: 'state',
  header: '状态',
  width: 11,
  value: ({ state }) => STATE_NAMES[state],
};

/** What counts of what is due go by. */
export const FINAL_DUE_COLUMN: Column<ItemLine> = {
  key: 'finalDue',
  header: '最后\n到期日',
  width: 11.5,
  format: DATE_FORMAT,
  value: ({ finalDue }) => (finalDue === null ? NO_RATE : dateCell(finalDue)),
};

export const DEADLINE_COLUMN: Column<ItemLine> = {
  key: 'deadline',
  header: '完成时限（原文）',
  width: 15,
  value: ({ deadline }) => clipText(deadline, LONGEST_TEXT, '全文见台账'),
};

/** What the item's light rests on. */
export const DUE_COLUMNS: readonly Column<ItemLine>[] = [
  {
    key: 'due',
    header: '到期日',
    width: 11.5,
    format: DATE_FORMAT,
    value: ({ due }) => (due === null ? NO_RATE : dateCell(due)),
  },
  {
    key: 'daysOverdue',
    header: '逾期\n天数',
    width: 6,
    format: '0',
    value: ({ daysOverdue }) => daysOverdue,
  },
  { key: 'reason', header: '亮灯原因', width: 24, align: 'left', value: ({ reason }) => reason },
];
