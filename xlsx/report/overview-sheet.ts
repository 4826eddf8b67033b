import type { Workbook } from 'exceljs';
import type { MonthCompletion } from '#core/completion/by-month';
import type { MonthlyReport } from '#core/report/monthly-report';
import { cellText } from './cell-text';
import { type Column, NO_RATE } from './column';
import { countColumns, type CountedList, lampCountColumns, type NamedCounts } from './count-columns';
import type { Condition } from './count-formula';
import { itemRanges } from './item-sheets';
import { namesOnce } from './names-once';
import { addLine, addPage } from './page';
import { addTable } from './table';

interface MonthLine extends NamedCounts {
  readonly month: string | null;
}

/** `2023年6月`, or that the items have no due date. */
function monthName({ month }: MonthCompletion): string {
  if (month === null) return '无明确时限';
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

type Own<R> = CountedList<R>['own'];

function columns<R extends NamedCounts>(
  header: string,
  report: MonthlyReport,
  own: Own<R>,
): readonly Column<R>[] {
  const list = { countsOf: (row: R) => row, rangeOf: itemRanges(report), asOf: report.asOf, own };
  const name: Column<R> = { key: 'name', header, width: 20, value: (line) => line.name };
  return [name, ...countColumns(list), ...lampCountColumns(report.lamps, list)];
}

function ledgerColumns(report: MonthlyReport): readonly Column<NamedCounts>[] {
  const once = namesOnce(report.ledgers.map(({ name }) => name));
  const range = itemRanges(report)('ledger');
  return columns('台账', report, ({ name }, cell) =>
    once.has(cellText(name)) ? [{ range, cell: cell('name'), text: name }] : undefined,
  );
}

function monthColumns(report: MonthlyReport): readonly Column<MonthLine>[] {
  const range = itemRanges(report)('finalDue');
  return columns('到期月份', report, ({ month }) => dueIn(range, month));
}

/** The items that are due in a month, or have no due date. */
function dueIn(range: string, month: string | null): readonly Condition[] {
  if (month === null) return [{ range, is: NO_RATE }];
  const [year = 0, number = 0] = month.split('-').map(Number);
  return [
    { range, test: '>=', date: `DATE(${year},${number},1)` },
    { range, test: '<', date: `DATE(${year},${number + 1},1)` },
  ];
}

/** 概况: the situation in words, the figures by ledger and by month, and what the lights mean. */
export function addOverviewSheet(workbook: Workbook, report: MonthlyReport): void {
  const byLedger = ledgerColumns(report);
  const page = addPage(workbook, report, {
    name: '概况',
    heading: report.title,
    widths: byLedger.map(({ width }) => width),
    onePage: true,
  });
  for (const sentence of report.sentences) addLine(page, sentence, 'paragraph');
  const { ledgers, total } = report;
  addLine(page, '一、各台账完成情况', 'section');
  addTable(page, { columns: byLedger, rows: ledgers, total, emptyText: '台账中没有事项。' });
  addLine(page, '二、按到期月份', 'section');
  addTable(page, {
    columns: monthColumns(report),
    rows: report.months.map((month) => ({ ...month, name: monthName(month) })),
    total: { ...total, month: null },
    emptyText: '台账中没有事项。',
  });
  addLine(page, '三、亮灯说明', 'section');
  for (const line of report.legend) addLine(page, line, 'paragraph');
}
