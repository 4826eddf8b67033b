import type ExcelJS from 'exceljs';
import type { ProgressEntry } from '../data/progress-entry';
import { closings, statuses, verdicts } from '../data/progress-entry';
import { sheetDate } from './sheet-date';
import type { TableColumn } from './table-columns';
import { dateFormat } from './table-columns';

/** The columns the product appends at the right of a project-year ledger. */
export const progressColumns: readonly TableColumn[] = [
  { header: '状态', width: 9, align: 'center', choices: statuses },
  { header: '完成比例', width: 9, align: 'center', numberFormat: '0%' },
  { header: '完成日期', width: 12, align: 'center', numberFormat: dateFormat },
  { header: '最新进展', width: 30, align: 'left' },
  { header: '佐证材料', width: 20, align: 'left' },
  { header: '存在问题', width: 22, align: 'left' },
  { header: '验收结论', width: 9, align: 'center', choices: verdicts },
  { header: '验收日期', width: 12, align: 'center', numberFormat: dateFormat },
  { header: '节点完成', width: 22, align: 'left' },
  { header: '销号', width: 9, align: 'center', choices: closings },
  { header: '退回原因', width: 22, align: 'left' },
];

/** The cells of `progressColumns` for one item; all empty when nobody touched it. */
export function progressCells(entry: ProgressEntry | undefined): ExcelJS.CellValue[] {
  if (entry === undefined) return progressColumns.map(() => null);
  return [
    entry.status,
    entry.percent / 100,
    entry.doneOn === undefined ? null : sheetDate(entry.doneOn),
    entry.note ?? null,
    entry.evidence ?? null,
    entry.problem ?? null,
    entry.verdict ?? null,
    entry.verdictOn === undefined ? null : sheetDate(entry.verdictOn),
    entry.milestonesDone ?? null,
    entry.closing ?? null,
    entry.returnReason ?? null,
  ];
}
