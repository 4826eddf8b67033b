import type { Workbook } from 'exceljs';
import type { Column } from './column';
import { addLine, addPage, type Dated } from './page';
import { addFilter, addTable, pinHeader } from './table';

/** A sheet that holds nothing but one table with a header of one line. */
export interface ListSheet<R> {
  readonly name: string;
  readonly heading: string;
  /** Lines between the date and the table. */
  readonly notes?: readonly string[];
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly emptyText: string;
}

export function addListSheet<R>(workbook: Workbook, report: Dated, list: ListSheet<R>): void {
  const widths = list.columns.map(({ width }) => width);
  const page = addPage(workbook, report, { ...list, widths });
  for (const note of list.notes ?? []) addLine(page, note, 'note');
  const placed = addTable(page, list);
  pinHeader(page, placed);
  addFilter(page, placed);
}
