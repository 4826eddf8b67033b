import { type Area, columnCount, intersection, rowCount } from './area';
import { type CellContent, plainValue } from './cell';
import { Series } from './charts';
import type { Sheet } from './sheet';

/** Cells of a sheet that are drawn. */
export interface ChartSource {
  readonly sheet: Sheet;
  readonly area: Area;
}

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** The cells of a source as series side by side, be they columns or rows. */
interface SideBySide {
  /** How many series, and how many cells each has. */
  readonly breadth: number;
  readonly length: number;
  readonly value: (series: number, index: number) => CellContent;
  /** The cells of a series from an index on. */
  readonly from: (series: number, index: number) => Area;
}

function sideBySide({ sheet, area }: ChartSource, seriesBy: SeriesBy): SideBySide {
  const { top, left, bottom, right } = area;
  const [rows, columns] = [rowCount(area), columnCount(area)];
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rows >= columns);
  if (byColumns)
    return {
      ...{ breadth: columns, length: rows },
      value: (series, index) => sheet.cell(top + index, left + series).value,
      from: (series, index) => ({ top: top + index, left: left + series, bottom, right: left + series }),
    };
  return {
    ...{ breadth: rows, length: columns },
    value: (series, index) => sheet.cell(top + series, left + index).value,
    from: (series, index) => ({ top: top + series, left: left + index, bottom: top + series, right }),
  };
}

const range = (from: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_item, index) => from + index);

/** Whether the first cells are the names of the series: no numbers. */
function hasNames({ breadth, length, value }: SideBySide): boolean {
  const named = range(breadth > 1 ? 1 : 0, breadth);
  return length > 1 && named.every((series) => typeof value(series, 0) !== 'number');
}

/** Whether the first series are categories: no numbers, or nothing over them. */
function hasCategories({ breadth, length, value }: SideBySide, firstIndex: number): boolean {
  if (breadth === 1) return false;
  const isUnnamed = firstIndex > 0 && plainValue(value(0, 0)) === '';
  return isUnnamed || range(firstIndex, length).every((index) => typeof value(0, index) !== 'number');
}

/**
 * The series of a chart of some cells, as Excel finds them: a first row without numbers names them, a first column without
 * numbers, or without a name over it, has the categories; and the other way round where they are rows. `reference` writes
 * cells as a formula names them.
 */
export function seriesOf(
  { sheet, area }: ChartSource,
  seriesBy: SeriesBy,
  reference: (source: ChartSource) => string,
): readonly Series[] {
  const used = sheet.usedArea(true, area);
  const source = sideBySide({ sheet, area: (used && intersection(area, used)) ?? area }, seriesBy);
  const firstIndex = hasNames(source) ? 1 : 0;
  const first = hasCategories(source, firstIndex) ? 1 : 0;
  const cells = (series: number): string => reference({ sheet, area: source.from(series, firstIndex) });
  return range(first, source.breadth).map((series) => {
    const name = firstIndex === 1 ? String(plainValue(source.value(series, 0))) : '';
    return new Series(name || `系列${series - first + 1}`, cells(series), first === 1 ? cells(0) : undefined);
  });
}
