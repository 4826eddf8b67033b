import type ExcelJS from 'exceljs';
import { categories, infoQuota, quotaLines } from '../data/info-quota';
import { heightOfLines } from './row-height';
import { addPrintSheet, styleTableCell, writeAnnex, writeTitle } from './sheet-style';
import type { TableColumn } from './table-columns';
import { writeCells, writeHeaders } from './table-columns';

const HEADER_ROW = 3;

const categoryWidths = { 外宣: 12, 政务: 12, 平安: 18, 营商: 15, 扫黑: 14 };

const columns: readonly TableColumn[] = [
  { header: '序号', width: 8, align: 'center' },
  { header: '部门', width: 30, align: 'left' },
  { header: '目标\n任务分', width: 12, align: 'center' },
  ...categories.map((category): TableColumn => ({
    header: infoQuota.categoryHeaders[category],
    width: categoryWidths[category],
    align: 'center',
  })),
  { header: '备注', width: 10, align: 'center' },
];

/** 信息任务分配表 as published: annex, title, two-line headers, quotas as `12篇`, the note under the table. */
export function addQuotaSheet(workbook: ExcelJS.Workbook): void {
  const sheet = addPrintSheet(workbook, infoQuota.sheet, HEADER_ROW);
  writeAnnex(sheet.getCell('A1'), infoQuota.annex);
  writeTitle(sheet, HEADER_ROW - 1, columns.length, infoQuota.title);
  writeHeaders(sheet.getRow(HEADER_ROW), columns);
  sheet.getRow(HEADER_ROW).height = heightOfLines(2);
  quotaLines.forEach(([unit, targetScore, quotas, remarkTotal], index) => {
    const row = sheet.getRow(HEADER_ROW + 1 + index);
    const counts = quotas.map((count) => (count === 0 ? null : `${count}篇`));
    writeCells(row, columns, [index + 1, unit, targetScore, ...counts, remarkTotal ?? null]);
    row.height = heightOfLines(1);
  });
  writeNote(sheet, HEADER_ROW + 1 + quotaLines.length);
}

function writeNote(sheet: ExcelJS.Worksheet, row: number): void {
  sheet.mergeCells(row, 1, row, columns.length);
  const cell = sheet.getCell(row, 1);
  cell.value = infoQuota.note;
  styleTableCell(cell, 'left');
  cell.border = {};
  sheet.getRow(row).height = heightOfLines(1);
}
