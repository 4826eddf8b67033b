import { groupBy } from '#core/collection/group-by';
import type { DocumentTable, TableColumn } from '#core/document/document-data';
import type { QuotaScore } from '#core/scoring/score-quota';
import { cellText } from '../sentence';
import { BOTTOM } from '../quota-section';
import { percentText } from '../wording';
import type { InformationReport } from './information-report';
import { type InformationUnit, linesOfQuarter, type QuarterFigures } from './information-unit';

/** A column, and what it shows in a row of type `R`. */
interface Shown<R> extends TableColumn {
  readonly of: (row: R) => string;
}

function tableOf<R>(columns: readonly Shown<R>[], rows: readonly R[], totals: number): DocumentTable {
  return { columns, rows: rows.map((row) => columns.map(({ of }) => of(row))), totals };
}

const column = <R>(header: string, width: number, of: (row: R) => string): Shown<R> => ({
  ...{ header, width, of },
  align: 'centre',
});

/** A dash in place of nought, so that the eye finds the figures. */
const orDash = (value: number): string => (value === 0 ? '—' : String(value));

const UNIT_WIDTH = 26;

export function remarkText({ isListed, score }: InformationUnit): string {
  if (!isListed) return '未列入任务分配表';
  return score.isBottom ? BOTTOM : '';
}

export function pointsText(points: number | null): string {
  return points === null ? '—' : points.toFixed(2);
}

/** The total of a document's tables, as if it were a unit. */
function totalUnit({ quota, total }: InformationReport): InformationUnit {
  return { score: quota.total, isListed: true, quarter: total };
}

type UnitColumn = Shown<InformationUnit>;

function scoreColumn(header: string, width: number, of: (score: QuotaScore) => string): UnitColumn {
  return column(header, width, ({ score }) => of(score));
}

function categoryFigure(score: QuotaScore, category: string, field: 'quota' | 'done'): string {
  return orDash(score.categories.find((one) => one.category === category)?.[field] ?? 0);
}

/** Categories of which each has two columns on a turned page. */
const MOST_IN_PAIRS = 6;

function categoryPair(category: string): readonly UnitColumn[] {
  const group = cellText(category);
  return [
    { ...scoreColumn('任务', 9, (score) => categoryFigure(score, category, 'quota')), group },
    { ...scoreColumn('报送', 9, (score) => categoryFigure(score, category, 'done')), group },
  ];
}

/** Quota and articles of each category: in two columns, or, of many, in one as `12/5`. */
function categoryColumns(categories: readonly string[]): readonly UnitColumn[] {
  if (categories.length <= MOST_IN_PAIRS) return categories.flatMap(categoryPair);
  return categories.map((category) => ({
    ...scoreColumn(cellText(category), 12, (score) => {
      const figures = (['quota', 'done'] as const).map((field) => categoryFigure(score, category, field));
      return figures.every((figure) => figure === '—') ? '—' : figures.join('/');
    }),
    group: '任务/报送',
  }));
}

const SUM_COLUMNS: readonly UnitColumn[] = [
  scoreColumn('任务', 9, ({ quota }) => orDash(quota)),
  scoreColumn('报送', 9, ({ done }) => orDash(done)),
  scoreColumn('计入', 9, ({ counted }) => orDash(counted)),
  scoreColumn('缺口', 9, ({ gap }) => orDash(gap)),
].map((one) => ({ ...one, group: '合计' }));

const UNIT_COLUMN: UnitColumn = {
  ...scoreColumn('单位', UNIT_WIDTH, ({ unit }) => cellText(unit)),
  align: 'left',
};

/** What is asked of the units, where there is no log to tell what they did. */
function taskColumns(categories: readonly string[]): readonly UnitColumn[] {
  const tasks = categories.map((category) =>
    scoreColumn(cellText(category), 11, (score) => categoryFigure(score, category, 'quota')),
  );
  return [UNIT_COLUMN, ...tasks, scoreColumn('合计', 9, ({ quota }) => orDash(quota))];
}

function doneColumns({ quota, units }: InformationReport): readonly UnitColumn[] {
  const hasRemarks = units.some((unit) => remarkText(unit) !== '');
  return [
    scoreColumn('排名', 10, ({ rank, unit }) => (unit === '合计' ? '' : String(rank ?? '—'))),
    UNIT_COLUMN,
    ...categoryColumns(quota.categories),
    ...SUM_COLUMNS,
    scoreColumn('完成率', 12, ({ share }) => percentText(share)),
    scoreColumn('得分', 12, ({ points }) => pointsText(points)),
    ...(hasRemarks ? [column('备注', 14, remarkText)] : []),
  ];
}

/** Each unit's year so far: quota and articles by category, sums, points and rank; the total last. */
export function yearTable(report: InformationReport): DocumentTable {
  const { quota, units, lines } = report;
  const columns = lines.length === 0 ? taskColumns(quota.categories) : doneColumns(report);
  return tableOf(columns, [...units, totalUnit(report)], 1);
}

interface QuarterRow {
  readonly unit: string;
  /** Articles by category. */
  readonly done: ReadonlyMap<string, number>;
  readonly figures: QuarterFigures;
}

function quarterRows({ units, lines, quarter, total }: InformationReport): readonly QuarterRow[] {
  const ofUnit = groupBy(linesOfQuarter(lines, quarter.number), ({ unit }) => unit);
  const rows = units.map(({ score: { unit }, quarter: figures }) => {
    const done = new Map<string, number>();
    for (const line of ofUnit.get(unit) ?? [])
      done.set(line.category, (done.get(line.category) ?? 0) + line.done);
    return { unit, figures, done };
  });
  const all = new Map<string, number>();
  for (const { done } of rows)
    for (const [category, count] of done) all.set(category, (all.get(category) ?? 0) + count);
  return [...rows, { unit: '合计', figures: total, done: all }];
}

/** What each unit handed in in the quarter, by category; the total last. */
export function quarterTable(report: InformationReport): DocumentTable {
  const figure = (header: string, of: (figures: QuarterFigures) => number): Shown<QuarterRow> =>
    column(header, 9, ({ figures }) => orDash(of(figures)));
  const columns: readonly Shown<QuarterRow>[] = [
    { ...column<QuarterRow>('单位', UNIT_WIDTH, ({ unit }) => cellText(unit)), align: 'left' },
    ...report.quota.categories.map((category) => ({
      ...column<QuarterRow>(cellText(category), 11, ({ done }) => orDash(done.get(category) ?? 0)),
    })),
    figure('合计', ({ done }) => done),
    figure('计入', ({ counted }) => counted),
    figure('采用', ({ adopted }) => adopted),
    figure('批示', ({ commented }) => commented),
  ];
  return tableOf(columns, quarterRows(report), 1);
}
