import type ExcelJS from 'exceljs';
import type { LedgerProgress } from '../data/progress-entry';
import type { PlanGroup, ProjectYearPlan } from '../data/project-year-plan';
import { progressCells, progressColumns } from './progress-columns';
import { rowHeight } from './row-height';
import { addPrintSheet, writeAnnex, writeTitle } from './sheet-style';
import type { TableColumn } from './table-columns';
import { addDropDowns, writeCells, writeHeaders } from './table-columns';

const HEADER_ROW = 3;

/** A project-year ledger as printed (annex, title, merged table) with the progress columns at its right. */
export function addProjectYearSheet(
  workbook: ExcelJS.Workbook,
  plan: ProjectYearPlan,
  progress: LedgerProgress,
): void {
  const sheet = addPrintSheet(workbook, plan.sheet, HEADER_ROW);
  const columns = [...planColumns(plan), ...progressColumns];
  writeAnnex(sheet.getCell('A1'), plan.annex);
  writeTitle(sheet, HEADER_ROW - 1, plan.columns.length, plan.title);
  writeHeaders(sheet.getRow(HEADER_ROW), columns);
  sheet.getRow(HEADER_ROW).height = 24;

  let top = HEADER_ROW + 1;
  for (const group of plan.groups) {
    group.rows.forEach((cells, index) => {
      const no = top + index - HEADER_ROW;
      const values = [index === 0 ? group.name : null, ...cells, ...progressCells(progress[no])];
      writeItem(sheet.getRow(top + index), columns, values);
    });
    mergeGroup(sheet, top, group);
    top += group.rows.length;
  }
  addDropDowns(sheet, columns, [HEADER_ROW + 1, top - 1]);
}

function planColumns(plan: ProjectYearPlan): TableColumn[] {
  return plan.columns.map((column, index) => ({ ...column, align: index === 0 ? 'center' : 'left' }));
}

function writeItem(
  row: ExcelJS.Row,
  columns: readonly TableColumn[],
  values: readonly ExcelJS.CellValue[],
): void {
  writeCells(row, columns, values);
  const texts = values.map((value, index) => (index > 0 && typeof value === 'string' ? value : null));
  row.height = rowHeight(
    texts,
    columns.map((column) => column.width),
  );
}

/** Merges the group's name over its rows, and each other column wherever null continues the cell above. */
function mergeGroup(sheet: ExcelJS.Worksheet, top: number, group: PlanGroup): void {
  mergeDown(sheet, 1, top, top + group.rows.length - 1);
  group.rows[0]?.forEach((_, cellIndex) => {
    const starts = group.rows.flatMap((cells, index) => (cells[cellIndex] === null ? [] : [index]));
    starts.forEach((start, index) => {
      const end = (starts[index + 1] ?? group.rows.length) - 1;
      mergeDown(sheet, cellIndex + 2, top + start, top + end);
    });
  });
}

function mergeDown(sheet: ExcelJS.Worksheet, column: number, top: number, bottom: number): void {
  if (bottom > top) sheet.mergeCells(top, column, bottom, column);
}
