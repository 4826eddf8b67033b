import { parseArea, splitAddress, intersection } from '#tools/excel-host/model/area';
import type { Book } from '#tools/excel-host/model/book';
import type { Cell } from '#tools/excel-host/model/cell';
import {
  type ChartFamily,
  familyOf,
  type LabelLook,
  labelLook,
  ownColor,
  paletteColor,
  pointColor,
  type Stacking,
  stackingOf,
} from '#tools/excel-host/model/chart-look';
import type { DrawnChart, Series } from '#tools/excel-host/model/charts';
import { displayText } from '#tools/excel-host/model/display-text';
import type { Sheet } from '#tools/excel-host/model/sheet';

/** One figure of a chart; absent in a series where its cell holds no number. */
export interface Figure {
  readonly value: number;
  /** What its label says; absent where it has none. */
  readonly label?: string;
  /** Its own colour; absent where it has that of its series or, in a pie, of its place. */
  readonly color?: string;
}

export interface FigureSeries {
  readonly name: string;
  readonly family: ChartFamily | undefined;
  readonly stacking: Stacking;
  readonly color: string;
  readonly figures: readonly (Figure | undefined)[];
  /** How wide the room between two categories is, in per cent of a bar. */
  readonly gap: number;
  /** Its cells' number format, which the value axis takes over. */
  readonly numberFormat: string;
}

/** The colour of a slice, by its place among the figures. */
export function sliceColor({ figures }: FigureSeries, index: number): string {
  return figures[index]?.color ?? paletteColor(index);
}

/** What the cells have for a chart to draw, now. */
export interface ChartFigures {
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
}

const STANDARD_GAP = 219;

/** The cells of a reference, row by row; those that are hidden are left out where only what is seen is drawn. */
function referencedCells(book: Book, chart: DrawnChart, formula: string | undefined): readonly Cell[] {
  if (formula === undefined) return [];
  const { sheet: sheetName, area: address } = splitAddress(formula);
  const sheet: Sheet | undefined = sheetName === undefined ? chart.sheet : book.sheet(sheetName);
  const area = parseArea(address);
  const used = area && sheet?.usedArea(true, area);
  const read = used && intersection(area, used);
  if (!sheet || !read) return [];
  const drawsHidden = chart.settings.get('PlotVisibleOnly') === false;
  const cells: Cell[] = [];
  for (let row = read.top; row <= read.bottom; row++)
    for (let column = read.left; column <= read.right; column++)
      if (drawsHidden || (sheet.rows.isShown(row) && sheet.columns.isShown(column)))
        cells.push(sheet.cell(row, column));
  return cells;
}

function formatted(value: number, { style }: Cell, numberFormat: string): string {
  const pattern = numberFormat === 'General' ? style.numberFormat : numberFormat;
  return displayText({ value, style: { ...style, numberFormat: pattern } });
}

const percentFormat = (numberFormat: string): string => (numberFormat.includes('%') ? numberFormat : '0%');

interface Labelled {
  readonly name: string;
  readonly category: string;
  readonly share: number;
}

function labelOf(look: LabelLook, cell: Cell, value: number, { name, category, share }: Labelled): string {
  const parts = [
    look.series ? name : '',
    look.category ? category : '',
    look.value ? formatted(value, cell, look.numberFormat) : '',
    look.percentage ? formatted(share, cell, percentFormat(look.numberFormat)) : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

interface Placed {
  readonly book: Book;
  readonly chart: DrawnChart;
  readonly categories: readonly string[];
}

function figureSeries({ book, chart, categories }: Placed, series: Series, index: number): FigureSeries {
  const cells = referencedCells(book, chart, series.values);
  const sum = cells.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0);
  const look = labelLook(chart, series);
  const own = series.settings.get('ChartType');
  const type = typeof own === 'string' ? own : chart.type;
  const family = familyOf(type);
  const gap = series.settings.get('GapWidth');
  const figures = cells.map((cell, at): Figure | undefined => {
    const { value } = cell;
    if (typeof value !== 'number') return undefined;
    const about = { name: series.name, category: categories[at] ?? '', share: sum === 0 ? 0 : value / sum };
    const color = pointColor(series, at);
    return {
      value,
      ...(color !== undefined && { color }),
      ...(look && { label: labelOf(look, cell, value, about) }),
    };
  });
  return {
    name: series.name,
    family,
    stacking: stackingOf(type),
    color: ownColor(series, family) ?? paletteColor(index),
    figures,
    gap: typeof gap === 'number' ? gap : STANDARD_GAP,
    numberFormat: cells[0]?.style.numberFormat ?? 'General',
  };
}

/** Reads what a chart draws from its cells. Categories without cells are numbered. */
export function chartFigures(book: Book, chart: DrawnChart): ChartFigures {
  const named = referencedCells(book, chart, chart.series[0]?.categories).map((cell) => displayText(cell));
  const series = chart.series.map((one, index) =>
    figureSeries({ book, chart, categories: named }, one, index),
  );
  const count = Math.max(named.length, ...series.map(({ figures }) => figures.length));
  const categories = Array.from({ length: count }, (_category, index) => named[index] ?? String(index + 1));
  return { categories, series };
}
