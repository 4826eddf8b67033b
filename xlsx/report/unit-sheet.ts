import type { Workbook } from 'exceljs';
import type { Counts } from '#core/completion/counts';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { UnitLine } from '#core/report/unit-lines';
import type { Column } from './column';
import { NO_RATE, RATE_FORMAT, ratioFormula } from './column';
import { COUNT_COLUMNS } from './count-columns';
import { addLine, addPage } from './page';
import { addFilter, addTable, pinHeader } from './table';

function ofLead(column: Column<Counts>): Column<UnitLine> {
  return { ...column, group: '牵头事项', value: ({ lead }) => column.value(lead) };
}

const SUPPORT: readonly Column<UnitLine>[] = [
  { key: 'supportTotal', header: '事项总数', width: 8, format: '0', value: ({ support }) => support.total },
  {
    key: 'supportDone',
    header: '已完成',
    width: 8,
    format: '0',
    value: ({ support }) => support.done + support.doneLate,
  },
  {
    key: 'supportOverdue',
    header: '逾期未完成',
    width: 8,
    format: '0',
    mark: 'redAboveZero',
    value: ({ support }) => support.overdue,
  },
  {
    key: 'supportRate',
    header: '完成率',
    width: 10,
    format: RATE_FORMAT,
    mark: 'rateBar',
    value: ({ support }) => support.completionRate ?? NO_RATE,
    formula: (cell) => ratioFormula(cell('supportDone'), cell('supportTotal')),
  },
];

const COLUMNS: readonly Column<UnitLine>[] = [
  { key: 'rank', header: '排名', width: 6, format: '0', value: ({ rank }) => rank ?? NO_RATE },
  { key: 'name', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
  ...COUNT_COLUMNS.map(ofLead),
  ...SUPPORT.map((column) => ({ ...column, group: '配合事项' })),
];

/** 单位情况: what each unit leads and supports, in order of rank. */
export function addUnitSheet(workbook: Workbook, report: MonthlyReport): void {
  const page = addPage(workbook, report, {
    name: '单位情况',
    heading: '各单位事项完成情况',
    widths: COLUMNS.map(({ width }) => width),
  });
  addLine(
    page,
    '按牵头事项完成率排名，相同的依次比较按期完成率、逾期未完成数，均相同的名次并列；集体单位和只承担配合事项的单位不排名。' +
      '同一事项涉及多个单位的，各单位分别计入，合计会大于事项总数。',
    'note',
  );
  const placed = addTable(page, { columns: COLUMNS, rows: report.units, emptyText: '没有责任单位。' });
  pinHeader(page, placed);
  addFilter(page, placed);
}
