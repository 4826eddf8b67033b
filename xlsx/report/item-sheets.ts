import type { Workbook } from 'exceljs';
import type { ItemLine } from '#core/report/item-lines';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { UpcomingLine } from '#core/report/upcoming';
import { DATE_FORMAT } from './column';
import {
  DEADLINE_COLUMN,
  DUE_COLUMNS,
  FINAL_DUE_COLUMN,
  lampColumn,
  STATE_COLUMN,
  dateCell,
  sourceColumns,
} from './item-columns';
import { listRanges, type RangeOf } from './list-ranges';
import { addListSheet, type ListSheet } from './list-sheet';

/** 红黄清单: the items a leader must ask about. */
export function addAttentionSheet(workbook: Workbook, report: MonthlyReport): void {
  const asked = report.lamps.filter(({ light }) => light === 'red' || light === 'yellow');
  const names = asked.map(({ name }) => name).join('、');
  addListSheet<ItemLine>(workbook, report, {
    name: '红黄清单',
    heading: `${names}事项清单`,
    columns: [lampColumn(report.lamps), ...sourceColumns(report.items), DEADLINE_COLUMN, ...DUE_COLUMNS],
    rows: report.attention,
    emptyText: `本期没有${names}事项。`,
  });
}

/** 下月到期: what falls due next month. */
export function addUpcomingSheet(workbook: Workbook, report: MonthlyReport): void {
  const { month, lines } = report.upcoming;
  addListSheet<UpcomingLine>(workbook, report, {
    name: '下月到期',
    heading: `下月（${month}月）到期事项`,
    columns: [
      { key: 'due', header: '到期日', width: 12, format: DATE_FORMAT, value: ({ due }) => dateCell(due) },
      ...sourceColumns(report.items),
      { key: 'milestone', header: '应达节点', width: 24, align: 'left', value: ({ milestone }) => milestone },
    ],
    rows: lines,
    emptyText: '下月没有到期事项。',
  });
}

function itemSheet(report: MonthlyReport): ListSheet<ItemLine> {
  return {
    name: '事项明细',
    heading: '事项明细',
    columns: [
      lampColumn(report.lamps),
      STATE_COLUMN,
      ...sourceColumns(report.items),
      DEADLINE_COLUMN,
      FINAL_DUE_COLUMN,
      ...DUE_COLUMNS,
    ],
    rows: report.items,
    emptyText: '台账中没有事项。',
  };
}

/** Where the columns of 事项明细 stand. */
export function itemRanges(report: MonthlyReport): RangeOf {
  return listRanges(itemSheet(report));
}

/** 事项明细: every item with its state. The counts of the other sheets are formulas over it. */
export function addItemSheet(workbook: Workbook, report: MonthlyReport): void {
  addListSheet(workbook, report, itemSheet(report));
}
