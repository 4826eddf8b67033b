import type { Workbook } from 'exceljs';
import type { MonthlyReport } from '#core/report/monthly-report';
import type { QuotaSection } from '#core/report/quota-section';
import { BOTTOM, outlook, partPoints } from '#core/report/quota-section';
import type { PartName } from '#core/scoring/credit';
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

/** Rank, name and target of a row of the quota table. */
export const UNIT_COLUMNS: readonly Column<QuotaScore>[] = [
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
export function categoryColumns(category: string): readonly Column<QuotaScore>[] {
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

/** The sums over all categories. */
export function amountColumns(categories: readonly string[]): readonly Column<QuotaScore>[] {
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

const POINTS_FORMAT = '0.00';

/** The parts of the points, where there is more than one. */
export function partColumns(parts: readonly PartName[]): readonly Column<QuotaScore>[] {
  return parts.map((name) => ({
    key: `part/${name}`,
    header: name,
    group: '得分构成',
    width: 8,
    format: POINTS_FORMAT,
    value: (row) => partPoints(row, name) ?? NO_RATE,
    total: 'sum',
  }));
}

/** The points add up from their parts; the base alone is reckoned from target and quota. */
function pointsFormula(parts: readonly PartName[]): (cell: (key: string) => string) => string {
  return (cell) => {
    if (parts.length === 0) {
      return (
        `IF(OR(${cell('targetScore')}="${NO_RATE}",${cell('quota')}=0),"${NO_RATE}",` +
        `ROUND(${cell('targetScore')}*${cell('counted')}/${cell('quota')},2))`
      );
    }
    const cells = parts.map((name) => cell(`part/${name}`)).join(',');
    return `IF(COUNT(${cells})=0,"${NO_RATE}",ROUND(SUM(${cells}),2))`;
  };
}

/** The share of the quota, and how it lies to the elapsed share of the year, which stands in a cell. */
export function rateColumns(elapsedCell: string): readonly Column<QuotaScore>[] {
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
  ];
}

function outlookColumns(elapsedCell: string): readonly Column<QuotaScore>[] {
  return [
    {
      ...FIGURE,
      key: 'projected',
      header: '报送',
      group: '预计全年',
      value: ({ projected }) => projected?.done ?? NO_RATE,
      // Rounded first, for a whole number must not fall short of itself.
      formula: (cell) => `IF(${elapsedCell}=0,"${NO_RATE}",INT(ROUND(${cell('done')}/${elapsedCell},6)))`,
    },
    { key: 'outlook', header: '任务', group: '预计全年', width: 8, value: outlook },
  ];
}

/** The points, from their parts or from target and quota. */
export function pointsColumn(parts: readonly PartName[]): Column<QuotaScore> {
  return {
    key: 'points',
    header: '得分',
    width: 9,
    format: POINTS_FORMAT,
    value: ({ points }) => points ?? NO_RATE,
    formula: pointsFormula(parts),
    total: 'sum',
  };
}

function resultColumns({ parts, rows }: QuotaSection, elapsedCell: string): readonly Column<QuotaScore>[] {
  const hasLast = rows.some(({ isBottom }) => isBottom);
  return [
    ...rateColumns(elapsedCell),
    ...partColumns(parts),
    pointsColumn(parts),
    ...outlookColumns(elapsedCell),
    ...(hasLast
      ? [
          {
            key: 'last',
            header: '备注',
            width: 7,
            value: ({ isBottom }: QuotaScore) => (isBottom ? BOTTOM : null),
          },
        ]
      : []),
  ];
}

/** 信息任务: each unit's quota by category, what it handed in, what is owed, points and rank. */
export function addQuotaSheet(workbook: Workbook, report: MonthlyReport): void {
  const { quota } = report;
  const before = [...UNIT_COLUMNS, ...quota.categories.flatMap(categoryColumns)];
  const after = (elapsedCell: string): readonly Column<QuotaScore>[] => [
    ...amountColumns(quota.categories),
    ...resultColumns(quota, elapsedCell),
  ];
  const page = addPage(workbook, report, {
    name: '信息任务',
    heading: `${quota.year}年信息任务完成情况`,
    widths: [...before, ...after('')].map(({ width }) => width),
  });
  addLine(page, `计入＝各类别报送数与任务数取小后相加，某类超额不抵其他类缺口；${quota.method}`, 'note');
  addLine(
    page,
    '预计全年＝报送数÷序时进度，即照目前进度到年底的篇数；各类信息都能达到任务数的为“可完成”。',
    'note',
  );
  const unread = quota.rows.reduce((count, { problems }) => count + problems.length, 0);
  if (unread > 0) {
    addLine(page, `另有${unread}处级别或核查情况写法认不出，没有计分，请按校验提示改正。`, 'note');
  }
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
export function addElapsed({ sheet }: Page, elapsed: number): string {
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
