import type { Workbook } from 'exceljs';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { UnitLine } from '#core/report/unit-lines';
import { cellText } from './cell-text';
import type { Column } from './column';
import { NO_RATE, RATE_FORMAT, ratioFormula } from './column';
import { countColumns, type CountedList, inState, ownFormula } from './count-columns';
import { listRanges } from './list-ranges';
import { namesOnce } from './names-once';
import { addLine, addPage } from './page';
import type { ShareLists } from './share-sheet';
import { addFilter, addTable, pinHeader } from './table';

/** The units, and the list of the items they lead or support. */
function countedShares(
  report: MonthlyReport,
  shares: ShareLists,
  role: 'lead' | 'support',
): CountedList<UnitLine> {
  const once = namesOnce(report.units.map(({ unit }) => unit));
  const rangeOf = listRanges(shares[role]);
  const range = rangeOf('unit');
  return {
    rangeOf,
    asOf: report.asOf,
    countsOf: (line) => line[role],
    own: ({ unit }, cell) =>
      once.has(cellText(unit)) ? [{ range, cell: cell('name'), text: unit }] : undefined,
  };
}

function supportColumns(list: CountedList<UnitLine>): readonly Column<UnitLine>[] {
  const figure = { width: 8, format: '0' };
  const [done, doneLate] = [
    ownFormula(list, inState(list, 'done')),
    ownFormula(list, inState(list, 'doneLate')),
  ];
  return [
    {
      ...figure,
      key: 'supportTotal',
      header: '事项总数',
      value: ({ support }) => support.total,
      formula: ownFormula(list),
    },
    {
      ...figure,
      key: 'supportDone',
      header: '已完成',
      value: ({ support }) => support.done + support.doneLate,
      formula: (cell, row) => both(done(cell, row), doneLate(cell, row)),
    },
    {
      ...figure,
      key: 'supportOverdue',
      header: '逾期未完成',
      mark: 'redAboveZero',
      value: ({ support }) => support.overdue,
      formula: ownFormula(list, inState(list, 'overdue')),
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
}

function both(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined ? `${one}+${other}` : undefined;
}

function columnsOf(report: MonthlyReport, shares: ShareLists): readonly Column<UnitLine>[] {
  const lead = countColumns(countedShares(report, shares, 'lead'));
  const support = supportColumns(countedShares(report, shares, 'support'));
  return [
    { key: 'rank', header: '排名', width: 6, format: '0', value: ({ rank }) => rank ?? NO_RATE },
    { key: 'name', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
    ...lead.map((column) => ({ ...column, group: '牵头事项' })),
    ...support.map((column) => ({ ...column, group: '配合事项' })),
  ];
}

/** 单位情况: what each unit leads and supports, in order of rank. */
export function addUnitSheet(workbook: Workbook, report: MonthlyReport, shares: ShareLists): void {
  const columns = columnsOf(report, shares);
  const page = addPage(workbook, report, {
    name: '单位情况',
    heading: '各单位事项完成情况',
    widths: columns.map(({ width }) => width),
  });
  addLine(
    page,
    '按牵头事项完成率排名，相同的依次比较按期完成率、逾期未完成数，均相同的名次并列；集体单位和只承担配合事项的单位不排名。' +
      '同一事项涉及多个单位的，各单位分别计入，合计会大于事项总数。各数由“牵头明细”“配合明细”两表统计得出。',
    'note',
  );
  const placed = addTable(page, { columns, rows: report.units, emptyText: '没有责任单位。' });
  pinHeader(page, placed);
  addFilter(page, placed);
}
