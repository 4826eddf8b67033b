import type ExcelJS from 'exceljs';
import { ruleSettings } from '../data/rule-settings';
import { rowHeight } from './row-height';
import { addPrintSheet, writeTitle } from './sheet-style';
import type { TableColumn } from './table-columns';
import { writeCells, writeHeaders } from './table-columns';

const HEADER_ROW = 2;

const columns: readonly TableColumn[] = [
  { header: '序号', width: 8, align: 'center' },
  { header: '类别', width: 12, align: 'center' },
  { header: '规则', width: 20, align: 'left' },
  { header: '取值', width: 20, align: 'left', numberFormat: '@' },
  { header: '说明', width: 60, align: 'left' },
];

/** 规则设置: one line a rule. */
export function addRulesSheet(workbook: ExcelJS.Workbook): void {
  const sheet = addPrintSheet(workbook, '规则设置', HEADER_ROW);
  writeTitle(sheet, 1, columns.length, '绵阳市司法局督办规则设置');
  writeHeaders(sheet.getRow(HEADER_ROW), columns);
  sheet.getRow(HEADER_ROW).height = 24;
  const widths = columns.map((column) => column.width);
  ruleSettings.forEach((texts, index) => {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    writeCells(row, columns, [index + 1, ...texts]);
    row.height = rowHeight([null, ...texts], widths);
  });
}
