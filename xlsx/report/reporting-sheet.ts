import type { Workbook } from 'exceljs';
import { fullDate } from '#core/date/chinese-date';
import type { ReportingLine, ReportingSection } from '#core/report/monthly/reporting-section';
import type { MonthlyReport } from '#core/report/monthly-report';
import { rowReferences } from '#core/report/trace/row-references';
import { reportedRow } from '#core/report/trace/section-figures';
import { type Column, NO_RATE } from './column';
import { addListSheet } from './list-sheet';
import { clipText } from './text-fit';

const LONGEST_ITEMS = 240;
const NO_HISTORY = '没有进展填报记录，不作报送统计。';

function missingItems({ items }: ReportingLine): string {
  const missing = items.filter(({ state }) => state === 'missing').map(reportedRow);
  return clipText(rowReferences(missing).join('；'), LONGEST_ITEMS, '见数据溯源');
}

const FIGURE = { width: 9, format: '0' } as const;

const COLUMNS: readonly Column<ReportingLine>[] = [
  { key: 'unit', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
  { key: 'state', header: '报送情况', width: 13, value: ({ state }) => state },
  {
    ...FIGURE,
    key: 'owed',
    header: '应报送\n事项',
    value: ({ owed }) => owed,
    formula: (cell) => `SUM(${cell('onTime')}:${cell('awaited')})`,
  },
  { ...FIGURE, key: 'onTime', header: '按时报送', value: ({ onTime }) => onTime },
  { ...FIGURE, key: 'late', header: '逾期补报', value: ({ late }) => late },
  { ...FIGURE, key: 'missing', header: '未报送', mark: 'redAboveZero', value: ({ missing }) => missing },
  { ...FIGURE, key: 'awaited', header: '尚在\n期限内', value: ({ awaited }) => awaited },
  { ...FIGURE, key: 'months', header: '本年未报送\n月数', value: ({ months }) => months ?? NO_RATE },
  { key: 'items', header: '未报送的事项', width: 44, align: 'left', value: missingItems },
];

function notesOf(reporting: ReportingSection | null): readonly string[] {
  if (!reporting) return [];
  const { month, dueOn, withoutUnit, withoutHistory } = reporting;
  return [
    `${month}月进展的报送截止日期为${fullDate(dueOn)}。`,
    ...(withoutUnit > 0 ? [`另有${withoutUnit}项没有写明责任单位，未列入本表。`] : []),
    ...(withoutHistory.length > 0 ? [`${withoutHistory.join('、')}没有填报记录，未列入统计。`] : []),
  ];
}

/** 未报送名单: units that did not report the month's progress in time. */
export function addReportingSheet(workbook: Workbook, report: MonthlyReport): void {
  const { reporting } = report;
  addListSheet<ReportingLine>(workbook, report, {
    name: '未报送名单',
    heading: '未报送名单',
    notes: notesOf(reporting),
    columns: COLUMNS,
    rows: reporting ? [...reporting.unreported, ...reporting.late] : [],
    emptyText: reporting ? '没有未报送或者逾期补报的单位。' : NO_HISTORY,
  });
}
