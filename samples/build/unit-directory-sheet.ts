import type ExcelJS from 'exceljs';
import { unitDirectory } from '../data/unit-directory';
import { rowHeight } from './row-height';
import { addPrintSheet, writeTitle } from './sheet-style';
import type { TableColumn } from './table-columns';
import { writeCells, writeHeaders } from './table-columns';

const HEADER_ROW = 2;

const columns: readonly TableColumn[] = [
  { header: '单位名称', width: 30, align: 'left' },
  { header: '类别', width: 14, align: 'center' },
  { header: '别名', width: 26, align: 'left' },
  { header: '成员', width: 76, align: 'left' },
];

/** 单位名录: canonical names, their aliases, and the members of collectives. */
export function addUnitDirectorySheet(workbook: ExcelJS.Workbook): void {
  const sheet = addPrintSheet(workbook, '单位名录', HEADER_ROW);
  writeTitle(sheet, 1, columns.length, '绵阳市司法局单位名录');
  writeHeaders(sheet.getRow(HEADER_ROW), columns);
  sheet.getRow(HEADER_ROW).height = 24;
  const widths = columns.map((column) => column.width);
  unitDirectory.forEach(({ name, kind, aliases, members }, index) => {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    const texts = [name, kind, aliases.join('、') || null, members.join('、') || null];
    writeCells(row, columns, texts);
    row.height = rowHeight(texts, widths);
  });
}
