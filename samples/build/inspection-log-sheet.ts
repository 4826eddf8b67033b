import type ExcelJS from 'exceljs';
import { inspectionLog, inspectionMethods, type InspectionLine } from '../data/inspection-log';
import { rowHeight } from './row-height';
import { sheetDate } from './sheet-date';
import { addPrintSheet, writeTitle } from './sheet-style';
import type { TableColumn } from './table-columns';
import { addDropDowns, dateFormat, writeCells, writeHeaders } from './table-columns';

const HEADER_ROW = 2;
/** Rows under the last finding that already have their drop-downs. */
const SPARE_ROWS = 100;

const columns: readonly TableColumn[] = [
  { header: '序号', width: 8, align: 'center' },
  { header: '日期', width: 12, align: 'center', numberFormat: dateFormat },
  { header: '方式', width: 11, align: 'center', choices: inspectionMethods },
  { header: '单位', width: 24, align: 'left' },
  { header: '关联事项', width: 30, align: 'left' },
  { header: '发现问题', width: 40, align: 'left' },
  { header: '整改期限', width: 18, align: 'center', numberFormat: dateFormat },
  { header: '整改完成日期', width: 14, align: 'center', numberFormat: dateFormat },
];

/** 督导检查记录: one line a finding. */
export function addInspectionLogSheet(workbook: ExcelJS.Workbook): void {
  const sheet = addPrintSheet(workbook, '督导检查记录', HEADER_ROW);
  writeTitle(sheet, 1, columns.length, '绵阳市司法局2023年督导检查记录');
  writeHeaders(sheet.getRow(HEADER_ROW), columns);
  sheet.getRow(HEADER_ROW).height = 24;
  const widths = columns.map((column) => column.width);
  inspectionLog.forEach((line, index) => {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    const cells = lineCells(line, index + 1);
    writeCells(row, columns, cells);
    row.height = rowHeight(
      cells.map((cell) => (typeof cell === 'string' ? cell : null)),
      widths,
    );
  });
  addDropDowns(sheet, columns, [HEADER_ROW + 1, sheet.rowCount + SPARE_ROWS]);
}

function lineCells(line: InspectionLine, no: number): ExcelJS.CellValue[] {
  const { rectifyBy, rectifiedOn } = line;
  return [
    no,
    sheetDate(line.date),
    line.method,
    line.unit,
    line.relatesTo ?? null,
    line.problem,
    typeof rectifyBy === 'string' ? sheetDate(rectifyBy) : (rectifyBy?.words ?? null),
    rectifiedOn === undefined ? null : sheetDate(rectifiedOn),
  ];
}
