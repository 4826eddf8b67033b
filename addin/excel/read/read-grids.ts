import type { CellValue, Grid, Merge, Span } from '#core/grid/grid';
import { readInParts, readWhole, type SheetCells, type UsedPart, usedRange } from './read-cells';

/** What of a sheet is loaded besides its cells. */
interface SheetShape {
  readonly formulas: Excel.RangeAreas;
  readonly merges: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** The serial number of 1 January 2000 where dates count from 1900; the object model does not say from when they do. */
const FIRST_OF_2000 = 36_526;

/** What `areasOf` needs of areas. */
export const AREAS =
  'areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  /** Undefined for a sheet without any value. */
  readonly used: UsedPart | undefined;
}

/** The sheets in tab order, with how far they reach. */
async function listSheets(context: Excel.RequestContext): Promise<ListedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
  await context.sync();
  return worksheets.items.map((sheet, index) => {
    const place = used[index];
    if (!place || place.isNullObject) return { sheet, used: undefined };
    const rowCount = place.rowIndex + place.rowCount;
    return { sheet, used: { sheet, rowCount, columnCount: place.columnIndex + place.columnCount } };
  });
}

function loadShape(part: UsedPart): SheetShape {
  const range = usedRange(part);
  return {
    formulas: range.getSpecialCellsOrNullObject('Formulas').load(AREAS),
    merges: range.getMergedAreasOrNullObject().load(AREAS),
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

/** Areas as merged rectangles are given; none for a null object. */
export function areasOf(areas: Excel.RangeAreas): Merge[] {
  if (areas.isNullObject) return [];
  return areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** Neighbours that are hidden, as spans. */
function hiddenSpans(hidden: readonly (boolean | undefined)[]): Span[] {
  const spans: Span[] = [];
  for (const [index, isHidden] of hidden.entries()) {
    const last = spans.at(-1);
    if (!isHidden) continue;
    if (last?.last === index - 1) spans[spans.length - 1] = { first: last.first, last: index };
    else spans.push({ first: index, last: index });
  }
  return spans;
}

/** Columns that hold formulas, by row. */
function formulaColumns(areas: readonly Merge[], rowCount: number): (number[] | undefined)[] {
  const rows: (number[] | undefined)[] = Array.from({ length: rowCount }, () => undefined);
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) (rows[row] ??= []).push(column);
  return rows.map((columns) => columns?.sort((a, b) => a - b));
}

/** A cell as core has it: Excel says nothing as an empty text. */
export function cellValue(cell: unknown): CellValue {
  if (cell === '' || cell === null) return null;
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

interface ReadSheet {
  readonly shape: SheetShape;
  readonly cells: SheetCells;
}

function gridOf({ sheet }: ListedSheet, { shape, cells }: ReadSheet, date1904: boolean): Grid {
  const formulas = areasOf(shape.formulas);
  const hidden = {
    ...(sheet.visibility !== 'Visible' && { sheet: true as const }),
    rows: hiddenSpans(shape.rows.value.map(({ rowHidden }) => rowHidden)),
    columns: hiddenSpans(shape.columns.value.map(({ columnHidden }) => columnHidden)),
  };
  const isAllShown = !hidden.sheet && hidden.rows.length + hidden.columns.length === 0;
  return {
    sheet: sheet.name,
    values: cells.values.map((row) => row.map(cellValue)),
    formats: cells.formats.map((row) =>
      row.some((format) => format !== 'General') ? row.map((format) => String(format)) : undefined,
    ),
    merges: areasOf(shape.merges),
    ...(formulas.length > 0 && { formulas: formulaColumns(formulas, cells.values.length) }),
    ...(isAllShown ? {} : { hidden }),
    date1904,
  };
}

function emptyGrid({ sheet }: ListedSheet, date1904: boolean): Grid {
  const hidden =
    sheet.visibility === 'Visible' ? {} : { hidden: { sheet: true as const, rows: [], columns: [] } };
  return { sheet: sheet.name, values: [], formats: [], merges: [], ...hidden, date1904 };
}

/** All sheets in one round trip if Excel can answer that much at once, else part by part. */
async function readSheets(context: Excel.RequestContext, used: readonly UsedPart[]): Promise<ReadSheet[]> {
  const shapes = used.map(loadShape);
  const whole = await readWhole(context, used);
  if (whole) return shapes.flatMap((shape, index) => pair(shape, whole[index]));
  const shapesAlone = used.map(loadShape);
  await context.sync();
  const sheets: ReadSheet[] = [];
  for (const [index, part] of used.entries())
    sheets.push(...pair(shapesAlone[index], await readInParts(context, part)));
  return sheets;
}

function pair(shape: SheetShape | undefined, cells: SheetCells | undefined): ReadSheet[] {
  return shape && cells ? [{ shape, cells }] : [];
}

/**
 * The worksheets of the open workbook as grids, in tab order, as they would be read from its file. Three round trips,
 * and more only where the cells do not fit one answer. Needs ExcelApi 1.13.
 */
export async function readGrids(context: Excel.RequestContext): Promise<Grid[]> {
  const { workbook } = context;
  const firstOf2000 = workbook.functions.date(2000, 1, 1).load('value');
  const sheets = await listSheets(context);
  const withCells = sheets.filter(({ used }) => used);
  const read = await readSheets(
    context,
    withCells.flatMap(({ used }) => used ?? []),
  );
  const date1904 = firstOf2000.value !== FIRST_OF_2000;
  return sheets.map((sheet) => {
    const own = read[withCells.indexOf(sheet)];
    return own ? gridOf(sheet, own, date1904) : emptyGrid(sheet, date1904);
  });
}
