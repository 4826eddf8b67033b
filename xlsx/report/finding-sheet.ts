import type { Workbook } from 'exceljs';
import type { Rectification } from '#core/inspection/rectification';
import { findingState, findingUnit } from '#core/report/monthly/finding-section';
import type { MonthlyReport } from '#core/report/monthly-report';
import { type Column, DATE_FORMAT } from './column';
import { dateCell } from './item-columns';
import { addListSheet } from './list-sheet';
import { clipText } from './text-fit';

const LONGEST_PROBLEM = 240;

const COLUMNS: readonly Column<Rectification>[] = [
  { key: 'state', header: '整改状态', width: 12, value: findingState },
  { key: 'unit', header: '责任单位', width: 24, align: 'left', value: findingUnit },
  {
    key: 'problem',
    header: '发现问题',
    width: 44,
    align: 'left',
    value: ({ entry }) => clipText(entry.problem, LONGEST_PROBLEM, '全文见督导检查记录'),
  },
  {
    key: 'date',
    header: '检查日期',
    width: 12,
    format: DATE_FORMAT,
    value: ({ entry }) => dateCell(entry.date),
  },
  { key: 'due', header: '整改期限', width: 12, format: DATE_FORMAT, value: ({ due }) => dateCell(due) },
  {
    key: 'days',
    header: '逾期\n天数',
    width: 7,
    format: '0',
    mark: 'redAboveZero',
    value: ({ state, days }) => (state === 'overdue' ? days : null),
  },
  { key: 'reason', header: '说明', width: 30, align: 'left', value: ({ reason }) => reason },
];

/** 督导问题: what inspections found that is not put right yet. */
export function addFindingSheet(workbook: Workbook, report: MonthlyReport): void {
  const { total, closed, closedLate, pending } = report.findings;
  addListSheet<Rectification>(workbook, report, {
    name: '督导问题',
    heading: '督导检查发现、尚未整改到位的问题',
    notes: total === 0 ? [] : [`共发现问题${total}个，已整改到位${closed + closedLate}个。`],
    columns: COLUMNS,
    rows: pending,
    emptyText: total === 0 ? '没有督导检查发现的问题。' : '发现的问题均已整改到位。',
  });
}
