import type { Workbook } from 'exceljs';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { Column } from './column';
import { NO_RATE, RATE_FORMAT, ratioFormula } from './column';
import { BOX, FONT } from './look';
import type { Page } from './page';
import { addLine, addPage } from './page';
import { addFilter, addTable, pinHeader } from './table';

const FIGURE = { width: 6.5, format: '0', total: 'sum' } as const;
const QUOTA = { ...FIGURE, format: '0;-0;"—"' } as const;
const SUMMARY = '合计';

const UNIT_COLUMNS: readonly Column<QuotaScore>[] = [
  { key: 'rank', header: '排名', width: 6, format: '0', value: ({ rank }) => rank ?? NO_RATE },
  { key: 'name', header: '单位', width: 24, align: 'left', value: ({ unit }) => unit },
  {
    key: 'targetScore',
    header: '目标任务分',
    width: 8,
    value: ({ targetScore }) => targetScore ?? NO_RATE,
    total: 'sum',
  },
];

/** Quota and articles of one category, side by side. */
function categoryColumns(category: string): readonly Column<QuotaScore>[] {
  const figure = (row: QuotaScore, field: 'quota' | 'done'): number =>
    row.categories.find((score) => score.category === category)?.[field] ?? 0;
  return [
    {
      ...QUOTA,
      key: `${category}/quota`,
      header: '任务',
      group: category,
      value: (row) => figure(row, 'quota'),
    },
    {
      ...FIGURE,
      key: `${category}/done`,
      header: '报送',
      group: category,
      value: (row) => figure(row, 'done'),
    },
  ];
}

/** The sum over all categories of one of their figures. */
function sumFormula(categories: readonly string[], figure: (category: string) => string): string {
  return categories.length === 0 ? '0' : categories.map(figure).join('+');
}

function amountColumns(categories: readonly string[]): readonly Column<QuotaScore>[] {
  return [
    {
      ...QUOTA,
      key: 'quota',
      header: '任务',
      group: SUMMARY,
      value: ({ quota }) => quota,
      formula: (cell) => sumFormula(categories, (category) => cell(`${category}/quota`)),
    },
    {
      ...FIGURE,
      key: 'done',
      header: '报送',
      group: SUMMARY,
      value: ({ done }) => done,
      formula: (cell) => sumFormula(categories, (category) => cell(`${category}/done`)),
    },
    {
      ...FIGURE,
      key: 'counted',
      header: '计入',
      group: SUMMARY,
      value: ({ counted }) => counted,
      formula: (cell) =>
        sumFormula(categories, (name) => `MIN(${cell(`${name}/quota`)},${cell(`${name}/done`)})`),
    },
    {
      ...FIGURE,
      key: 'gap',
      header: '缺口',
      group: SUMMARY,
      mark: 'redAboveZero',
      value: ({ gap }) => gap,
      formula: (cell) => `${cell('quota')}-${cell('counted')}`,
    },
  ];
}

function resultColumns(elapsedCell: string): readonly Column<QuotaScore>[] {
  return [
    {
      key: 'share',
      header: '完成率',
      width: 11,
      format: RATE_FORMAT,
      mark: 'rateBar',
      value: ({ share }) => share ?? NO_RATE,
      formula: (cell) => ratioFormula(cell('counted'), cell('quota')),
      total: 'formula',
    },
    {
      key: 'pace',
      header: '较序时进度',
      width: 9,
      format: '+0.0%;-0.0%;0.0%',
      mark: 'redBelowZero',
      value: ({ pace }) => pace ?? NO_RATE,
      formula: (cell) => `IF(${cell('quota')}=0,"${NO_RATE}",${cell('share')}-${elapsedCell})`,
      total: 'formula',
    },
    {
      key: 'points',
      header: '得分',
      width: 9,
      format: '0.00',
      value: ({ points }) => points ?? NO_RATE,
      formula: (cell) =>
        `IF(OR(${cell('targetScore')}="${NO_RATE}",${cell('quota')}=0),"${NO_RATE}",` +
        `ROUND(${cell('targetScore')}*${cell('counted')}/${cell('quota')},2))`,
      total: 'sum',
    },
  ];
}

/** 信息任务: each unit's quota by category, what it handed in, what is owed, points and rank. */
export function addQuotaSheet(workbook: Workbook, report: MonthlyReport): void {
  const { quota } = report;
  const before = [...UNIT_COLUMNS, ...quota.categories.flatMap(categoryColumns)];
  const after = (elapsedCell: string): readonly Column<QuotaScore>[] => [
    ...amountColumns(quota.categories),
    ...resultColumns(elapsedCell),
  ];
  const page = addPage(workbook, report, {
    name: '信息任务',
    heading: `${quota.year}年信息任务完成情况`,
    widths: [...before, ...after('')].map(({ width }) => width),
  });
  addLine(
    page,
    '计入＝各类别报送数与任务数取小后相加，某类超额不抵其他类缺口；得分＝目标任务分×计入÷任务；按完成率排名，相同的名次并列。' +
      '同一单位标题相同的信息只计一次。',
    'note',
  );
  const placed = addTable(page, {
    columns: [...before, ...after(addElapsed(page, quota.elapsed))],
    rows: quota.rows,
    total: quota.total,
    emptyText: '未设信息任务。',
  });
  pinHeader(page, placed);
  addFilter(page, placed);
}

/** The elapsed share of the year in a cell of its own, for the pace formulas; returns the cell's address. */
function addElapsed({ sheet }: Page, elapsed: number): string {
  const row = sheet.addRow(['序时进度', null, elapsed]);
  sheet.mergeCells(row.number, 1, row.number, 2);
  for (const column of [1, 2, 3]) {
    row.getCell(column).style = {
      font: FONT.total,
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'middle' },
      numFmt: RATE_FORMAT,
    };
  }
  return `$C$${row.number}`;
}
