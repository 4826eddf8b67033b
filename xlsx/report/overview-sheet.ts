import type { Workbook } from 'exceljs';
import type { MonthCompletion } from '#core/completion/by-month';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { Column } from './column';
import type { NamedCounts } from './count-columns';
import { COUNT_COLUMNS, lampCountColumns } from './count-columns';
import { addLine, addPage } from './page';
import { addTable } from './table';

function columns(header: string, { lamps }: MonthlyReport): readonly Column<NamedCounts>[] {
  const name: Column<NamedCounts> = { key: 'name', header, width: 20, value: (line) => line.name };
  return [name, ...COUNT_COLUMNS, ...lampCountColumns(lamps)];
}

/** `2023年6月`, or that the items have no due date. */
function monthName({ month }: MonthCompletion): string {
  if (month === null) return '无明确时限';
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** 概况: the situation in words, the figures by ledger and by month, and what the lights mean. */
export function addOverviewSheet(workbook: Workbook, report: MonthlyReport): void {
  const page = addPage(workbook, report, {
    name: '概况',
    heading: report.title,
    widths: columns('', report).map(({ width }) => width),
    onePage: true,
  });
  for (const sentence of report.sentences) addLine(page, sentence, 'paragraph');
  const { ledgers, total } = report;
  addLine(page, '一、各台账完成情况', 'section');
  addTable(page, { columns: columns('台账', report), rows: ledgers, total, emptyText: '台账中没有事项。' });
  addLine(page, '二、按到期月份', 'section');
  const months = report.months.map((month) => ({ ...month, name: monthName(month) }));
  addTable(page, {
    columns: columns('到期月份', report),
    rows: months,
    total,
    emptyText: '台账中没有事项。',
  });
  addLine(page, '三、亮灯说明', 'section');
  for (const line of report.legend) addLine(page, line, 'paragraph');
}
