import type { Workbook } from 'exceljs';
import type { InformationReport } from '#core/report/information/information-report';
import { remarkText } from '#core/report/information/information-tables';
import type { InformationUnit } from '#core/report/information/information-unit';
import { COUNTING_NOTE, unreadSentence } from '#core/report/information/information-wording';
import { quarterName } from '#core/report/information/quarter';
import type { QuotaScore } from '#core/scoring/score-quota';
import { cellText } from '../cell-text';
import type { Column } from '../column';
import { type Condition, countFormula, fitsFormula, textLiteral } from '../count-formula';
import { listRanges, type RangeOf } from '../list-ranges';
import { namesOnce } from '../names-once';
import { addLine, addPage } from '../page';
import {
  addElapsed,
  amountColumns,
  categoryColumns,
  partColumns,
  pointsColumn,
  rateColumns,
  UNIT_COLUMNS,
} from '../quota-sheet';
import { addFilter, addTable, pinHeader } from '../table';
import { articleList, YES } from './article-lists';
import { creditList } from './credit-list';

type UnitColumn = Column<InformationUnit>;
type Formula = NonNullable<UnitColumn['formula']>;

/** The lists that formulas count over, and the units whose rows a formula can tell by name. */
interface Sources {
  readonly articles: RangeOf;
  readonly credits: RangeOf;
  readonly once: ReadonlySet<string>;
}

function sourcesOf(report: InformationReport): Sources {
  return {
    articles: listRanges(articleList(report)),
    credits: listRanges(creditList(report)),
    once: namesOnce(report.units.map(({ score }) => score.unit)),
  };
}

function ofScore({ value, formula, ...column }: Column<QuotaScore>): UnitColumn {
  return {
    ...column,
    value: ({ score }) => value(score),
    ...(formula && { formula: (cell, { score }) => formula(cell, score) }),
  };
}

/** Counts a unit's lines of 信息明细 that meet the conditions. */
function lineCount({ articles, once }: Sources, ...conditions: readonly Condition[]): Formula {
  return (cell, { score }) => {
    const name = cellText(score.unit);
    if (!once.has(name)) return undefined;
    return countFormula([{ range: articles('unit'), cell: cell('name'), text: name }, ...conditions]);
  };
}

/** Quota and articles of a category: the articles are counted where a formula can hold its name as it is. */
function countedCategory(category: string, sources: Sources): readonly UnitColumn[] {
  const { articles } = sources;
  const columns = categoryColumns(category).map(ofScore);
  if (!fitsFormula(category) || cellText(category) !== category) return columns;
  const conditions = [
    { range: articles('category'), is: category },
    { range: articles('done'), is: YES },
  ];
  return columns.map((column) =>
    column.header === '报送' ? { ...column, formula: lineCount(sources, ...conditions) } : column,
  );
}

/** Adds up what 得分明细 has for a unit, or for a part of its points. */
function pointsSum({ credits, once }: Sources, part?: string): Formula {
  return (cell, { score }) => {
    if (!once.has(cellText(score.unit)) || score.points === null) return undefined;
    const isUnit = `EXACT(${credits('unit')},${cell('name')})`;
    const isPart = part === undefined ? '1' : `EXACT(${credits('part')},${textLiteral(part)})`;
    return `ROUND(SUMPRODUCT(${isUnit}*${isPart},${credits('points')}),2)`;
  };
}

function scoreColumns({ quota: { parts } }: InformationReport, sources: Sources): readonly UnitColumn[] {
  const points = ofScore(pointsColumn(parts));
  return [
    ...partColumns(parts).map((column) => ({
      ...ofScore(column),
      formula: (cell: (key: string) => string, row: InformationUnit) =>
        row.score.parts.some(({ name }) => name === column.header)
          ? pointsSum(sources, column.header)(cell, row)
          : undefined,
    })),
    parts.length > 0 ? points : { ...points, formula: pointsSum(sources) },
  ];
}

const QUARTER_FIGURES = [
  ['done', '报送'],
  ['counted', '计入'],
  ['adopted', '采用'],
  ['commented', '批示'],
] as const;

function quarterColumns(report: InformationReport, sources: Sources): readonly UnitColumn[] {
  const { articles } = sources;
  const name = quarterName(report.quarter);
  return QUARTER_FIGURES.map(([key, header]) => ({
    key: `quarter/${key}`,
    header,
    group: name,
    width: 6.5,
    format: '0',
    value: ({ quarter }) => quarter[key],
    formula: lineCount(sources, { range: articles('quarter'), is: name }, { range: articles(key), is: YES }),
    total: 'sum',
  }));
}

function columnsOf(report: InformationReport, elapsedCell: string): readonly UnitColumn[] {
  const { categories } = report.quota;
  const sources = sourcesOf(report);
  const hasRemarks = report.units.some((unit) => remarkText(unit) !== '');
  return [
    ...UNIT_COLUMNS.map(ofScore),
    ...categories.flatMap((category) => countedCategory(category, sources)),
    ...amountColumns(categories).map(ofScore),
    ...rateColumns(elapsedCell).map(ofScore),
    ...scoreColumns(report, sources),
    ...quarterColumns(report, sources),
    ...(hasRemarks ? [{ key: 'remark', header: '备注', width: 14, value: remarkText }] : []),
  ];
}

/** 通报表: each unit's year so far by category, its points and rank, and its quarter; all counts are formulas. */
export function addSummarySheet(workbook: Workbook, report: InformationReport): void {
  const { quota, units, total } = report;
  const page = addPage(workbook, report, {
    name: '通报表',
    heading: `${report.quarter.year}年${quarterName(report.quarter)}信息报送情况通报表`,
    widths: columnsOf(report, '').map(({ width }) => width),
  });
  addLine(page, `${COUNTING_NOTE}采用、批示为篇次。`, 'note');
  addLine(page, `得分为全年累计得分，逐笔见得分明细。${quota.method}`, 'note');
  const unread = unreadSentence(report);
  if (unread !== '') addLine(page, unread, 'note');
  addLine(page, report.head.basis, 'note');
  const placed = addTable(page, {
    columns: columnsOf(report, addElapsed(page, quota.elapsed)),
    rows: units,
    total: { score: quota.total, isListed: true, quarter: total },
    emptyText: '未设信息报送任务，也没有报送记录。',
  });
  pinHeader(page, placed);
  addFilter(page, placed);
}
